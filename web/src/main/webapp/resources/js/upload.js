/*
 * Sends files and packages piece by piece, one after another, and a folder file by file, the large ones of it piece by
 * piece too. What has come stays there: after a pause, a broken connection, a reload or another signing in, it goes on where
 * it stopped; until it is cancelled. Without this script the form sends the files itself.
 */
(function () {
  "use strict";

  const PIECE = 1024 * 1024;
  const SOON = 1000;
  const LATE = 30000;

  let form;
  let list;
  let working = false;
  let leaving = false;
  let kept = 0;
  let refused = 0;
  const queue = [];
  const resting = new Set();
  const underWay = new Set();

  const words = () => form.dataset;

  /* What is said of a folder or package where other words fit it than fit a file. */
  const wording = (job, name) => (job.kind !== "upload" && words()[name + "Folder"]) || words()[name];

  const value = (name) => {
    const chosen = form.querySelector(`[name='${name}']:checked`) || form.querySelector(`select[name='${name}']`);
    return chosen ? chosen.value : "";
  };

  const base64 = (text) => {
    let bytes = "";
    new TextEncoder().encode(text).forEach((one) => { bytes += String.fromCharCode(one); });
    return window.btoa(bytes);
  };

  const pause = (time) => new Promise((resolve) => { window.setTimeout(resolve, time); });

  function csrf() {
    const meta = document.querySelector("meta[name='csrf']");
    return meta ? meta.content : "";
  }

  /* Another signing in has another secret; the page itself knows it. */
  async function renewCsrf() {
    const page = await fetch(window.location.href, { credentials: "same-origin" });
    const now = new DOMParser().parseFromString(await page.text(), "text/html");
    const found = now.querySelector("meta[name='csrf']");
    const meta = document.querySelector("meta[name='csrf']");
    const signedIn = now.querySelector("form[action='/sign-out']");
    if (!page.redirected && signedIn && found && meta) {
      meta.content = found.content;
      return true;
    }
    return false;
  }

  const headers = (more) => Object.assign({ "Tus-Resumable": "1.0.0", "X-Samverk-Csrf": csrf() }, more);

  /* A row for each file: its name, how far it has come, and in the end where it is or why not. */

  function rowOf(name) {
    const row = document.createElement("li");
    row.className = "row";
    const main = document.createElement("div");
    main.className = "row-main";
    const title = document.createElement("div");
    title.className = "row-title";
    title.textContent = name;
    const note = document.createElement("div");
    note.className = "row-note";
    note.textContent = words().uploadWaits;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", name);
    main.append(title, note, bar);
    row.append(main);
    list.append(row);
    return { row: row, title: title, note: note, bar: bar, verb: null };
  }

  function say(view, text) {
    view.note.setAttribute("role", "status");
    view.note.textContent = text;
  }

  function button(verb, press) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "link";
    made.addEventListener("click", press);
    verb.append(made);
    return made;
  }

  /* What it does, and, for whoever does not see the row, to which file. */
  function call(made, job, verb) {
    made.textContent = verb;
    made.setAttribute("aria-label", verb + ": " + job.view.title.textContent);
  }

  /* Whoever sends a file pauses it and goes on with it, or gives it up. */
  function steer(job) {
    const verb = document.createElement("div");
    verb.className = "row-verb";
    job.view.verb = verb;
    job.view.toggle = button(verb, () => toggle(job));
    call(job.view.toggle, job, words().uploadPause);
    call(button(verb, () => cancel(job)), job, words().uploadCancel);
    job.view.row.append(verb);
    underWay.add(job);
    return job;
  }

  /* There is nothing more to steer: whoever pressed a button stands at the file it was about. */
  function letGo(view) {
    if (!view.verb) {
      return;
    }
    if (view.verb.contains(document.activeElement)) {
      view.note.tabIndex = -1;
      view.note.focus();
    }
    view.verb.remove();
    view.verb = null;
  }

  const partOf = (view) => String(view.bar.value);

  function progress(job, sent, size) {
    job.view.bar.value = Math.floor(100 * sent / size);
    if (job.paused || job.step === cancelStep) {
      return;
    }
    job.view.note.removeAttribute("role");
    job.view.note.textContent = words().uploadSent.replace("{0}", partOf(job.view));
  }

  function toggle(job) {
    if (job.wake) {
      job.wake();
    } else if (job.paused) {
      job.paused = false;
      call(job.view.toggle, job, words().uploadPause);
      job.view.note.textContent = words().uploadWaits;
      if (resting.delete(job)) {
        queue.push(job);
        work();
      }
    } else {
      job.paused = true;
      call(job.view.toggle, job, words().uploadAgain);
      say(job.view, words().uploadPaused.replace("{0}", partOf(job.view)));
      rest(job);
      breakOff(job);
    }
  }

  /* One that waits its turn does not take it. */
  function rest(job) {
    const place = queue.indexOf(job);
    if (place >= 0) {
      queue.splice(place, 1);
      resting.add(job);
    }
  }

  function breakOff(job) {
    if (job.breaks) {
      job.breaks.abort();
    }
  }

  /* What has come of it goes. Nobody waits for other files with that. */
  function cancel(job) {
    rest(job);
    job.paused = false;
    job.step = cancelStep;
    letGo(job.view);
    say(job.view, words().uploadCancelling);
    if (job.wake) {
      job.wake();
    }
    breakOff(job);
    if (resting.delete(job)) {
      send(job).then(conclude);
    }
  }

  /* Only where nothing is being written to it just now; what came whole before that is a document already. */
  async function cancelStep(job) {
    if (!job.place) {
      cancelled(job, words().uploadCancelled);
      return true;
    }
    const answer = await fetch(job.place.replace(/\/package$/, ""), { method: "DELETE", credentials: "same-origin", headers: headers({}) });
    if (answer.status === 409) {
      await pause(SOON);
      return false;
    }
    if (answer.status === 404) {
      cancelled(job, job.last ? words().uploadTooLate : words().uploadCancelled);
      return true;
    }
    const said = await judge(job, answer);
    if (said) {
      return said === "refused";
    }
    cancelled(job, words().uploadCancelled);
    return true;
  }

  function cancelled(job, text) {
    window.sessionStorage.removeItem(keyOf(job));
    say(job.view, text);
    job.view.bar.remove();
    refused += job.last && text === words().uploadTooLate ? 0 : 1;
    if (job.again) {
      /* The page is about what is gone. */
      window.removeEventListener("beforeunload", warn);
      leaving = true;
      window.location.assign("/document/import.xhtml?" + new URLSearchParams({ [words().uploadPlace]: job.into }));
    }
  }

  function linkTo(page, title) {
    const link = document.createElement("a");
    link.href = page;
    link.textContent = title;
    return link;
  }

  /* Pages with their titles, as the portal writes them into a header. */
  const pagesIn = (known) => known.split(",").map((pair) => {
    const [page, title] = pair.split(" ");
    return linkTo(page, new TextDecoder().decode(Uint8Array.from(window.atob(title), (one) => one.charCodeAt(0))));
  });

  function done(view, page, known) {
    view.title.replaceChildren(linkTo(page, view.title.textContent));
    view.note.textContent = words().uploadKept;
    if (known) {
      view.note.append(". " + words().uploadKnown);
      pagesIn(known).forEach((link) => { view.note.append(" ", link); });
    }
    view.bar.remove();
    letGo(view);
    kept += 1;
  }

  /* @param about the thing that the reason names, with its title last in the reason; nothing where it names none */
  function refuse(view, reason, about) {
    say(view, reason);
    const place = about && about.href ? reason.lastIndexOf(about.title) : -1;
    if (place >= 0) {
      view.note.replaceChildren(reason.slice(0, place), linkTo(about.href, about.title), reason.slice(place + about.title.length));
    }
    view.note.classList.add("error");
    view.bar.remove();
    letGo(view);
    refused += 1;
  }

  /* Waits until the person says to go on, or for a while that grows. */
  function waitFor(job, text, time) {
    say(job.view, text);
    return new Promise((resolve) => {
      let timer = 0;
      const go = () => {
        window.clearTimeout(timer);
        window.removeEventListener("online", go);
        job.wake = null;
        if (job.view.verb) {
          call(job.view.toggle, job, words().uploadPause);
          job.view.note.removeAttribute("role");
        }
        resolve();
      };
      if (job.view.verb) {
        call(job.view.toggle, job, words().uploadAgain);
      }
      job.wake = go;
      timer = window.setTimeout(go, time);
      window.addEventListener("online", go);
    });
  }

  /* A folder of which anything was changed meanwhile is another one. */
  const keyOf = (job) => job.kind === "folder"
    ? ["folder", job.into, job.reach, job.name, job.files.length, job.files.reduce((sum, file) => sum + file.size, 0),
      job.files.reduce((newest, file) => Math.max(newest, file.lastModified), 0)].join("|")
    : [job.kind, job.into, job.document, job.type, job.reach, job.file.name, job.file.size, job.file.lastModified].join("|");

  async function begin(job) {
    const said = [["filename", job.file.name], [words().uploadPlace, job.into], ["type", job.type]];
    if (job.reach) {
      said.push(["reach", job.reach]);
    }
    if (job.document) {
      said.push(["document", job.document]);
    }
    const answer = await fetch("/api/uploads", {
      method: "POST",
      credentials: "same-origin",
      headers: headers({ "Upload-Length": String(job.file.size), "Upload-Metadata": said.map((pair) => pair[0] + " " + base64(pair[1])).join(",") })
    });
    if (answer.status === 201) {
      job.place = answer.headers.get("Location");
      window.sessionStorage.setItem(keyOf(job), job.place);
      job.offset = 0;
    }
    return answer;
  }

  async function state(job, place) {
    const answer = await fetch(place, { method: "HEAD", credentials: "same-origin", headers: headers({}) });
    if (answer.ok) {
      job.offset = Number(answer.headers.get("Upload-Offset"));
    }
    return answer;
  }

  /* What is broken off with the file it is of. */
  function sent(job, address, request) {
    job.breaks = new AbortController();
    return fetch(address, Object.assign({ credentials: "same-origin", signal: job.breaks.signal }, request)).finally(() => { job.breaks = null; });
  }

  function piece(job, place) {
    return sent(job, place, {
      method: "PATCH",
      headers: headers({ "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(job.offset) }),
      body: job.file.slice(job.offset, job.offset + PIECE)
    });
  }

  /* A refusal without words is not the portal's: a connection that was cut in the middle of a piece. */
  async function reasonIn(job, answer) {
    const said = await answer.json().catch(() => ({}));
    if (!said.message && answer.status === 400) {
      throw new Error("status 400");
    }
    return { reason: said.message || wording(job, "uploadFailed"), about: said };
  }

  /* What an answer means: "again" to ask once more, "refused" when the reason has been told, nothing when it is good. */
  async function judge(job, answer) {
    const closed = answer.status === 401 || answer.status === 403;
    if (closed && !await renewCsrf()) {
      await waitFor(job, wording(job, "uploadSignedOut"), LATE);
      await renewCsrf();
      return "again";
    }
    if (closed && !job.renewed) {
      job.renewed = true;
      return "again";
    }
    /* Somebody who has signed in and sends a fresh secret is told so because they may not. */
    if (closed || answer.status === 400 || answer.status === 404) {
      const said = await reasonIn(job, answer);
      window.sessionStorage.removeItem(keyOf(job));
      refuse(job.view, said.reason, said.about);
      return "refused";
    }
    /* No room on the server's disk: what has come stays there, and goes on when it is chosen again. */
    if (answer.status === 507) {
      refuse(job.view, (await reasonIn(job, answer)).reason);
      return "refused";
    }
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    job.renewed = false;
    job.pause = SOON;
    return "";
  }

  /* One step: true when the file is done with. */
  async function fileStep(job) {
    let answer;
    if (!job.place) {
      answer = await begin(job);
    } else if (job.offset === null) {
      answer = await state(job, job.place);
      if (answer.status === 404) {
        job.place = null;
        return false;
      }
    } else {
      job.last = job.offset + PIECE >= job.file.size;
      answer = await piece(job, job.place);
      if (answer.status === 409) {
        job.offset = null;
        await pause(SOON);
        return false;
      }
    }
    const said = await judge(job, answer);
    if (said) {
      return said === "refused";
    }
    job.offset = Number(answer.headers.get("Upload-Offset"));
    progress(job, job.offset, job.file.size);
    const page = answer.headers.get("Samverk-Document");
    if (page) {
      window.sessionStorage.removeItem(keyOf(job));
      done(job.view, page, answer.headers.get("Samverk-Known"));
    }
    return Boolean(page);
  }

  /* A folder: begun, or taken up again with what has come of it; then a file at a time, and at last what is in it is shown. */

  /* Of what was dropped a file itself does not tell in which folder it lies. */
  const paths = new WeakMap();

  /* As the server keeps it: some systems write the marks of letters apart from them. */
  const pathOf = (file) => (paths.get(file) || file.webkitRelativePath || file.name).normalize("NFC");

  const folderOf = (file) => pathOf(file).split("/")[0];

  const beginFolder = (job) => fetch("/api/imports?" + new URLSearchParams({ [words().uploadPlace]: job.into, reach: job.reach }), {
    method: "POST", credentials: "same-origin", headers: headers({})
  });

  const cameOf = (job) => fetch(job.place, { credentials: "same-origin", headers: headers({ Accept: "application/json" }) });

  /* What has come is what is here, as far as is known of it; a file that was changed meanwhile takes the place of what came. */
  const isOf = (came, file) => came.size === file.size && (came.modified === undefined || came.modified === file.lastModified);

  function goOnAfter(job, said) {
    const came = new Map();
    said.files.forEach((one) => { came.set(one.path, (came.get(one.path) || []).concat(one)); });
    const isThere = (file) => (came.get(pathOf(file)) || []).some((one) => isOf(one, file));
    const there = new Set(job.files.filter(isThere).map(pathOf));
    job.left = job.files.filter((file) => !isThere(file));
    job.changed = new Set(job.left.map(pathOf).filter((path) => came.has(path) && !there.has(path)));
    /* What is half here goes on first: another large file would take its place. */
    const isHalf = (file) => Boolean(said.half) && said.half.path === pathOf(file) && isOf(said.half, file);
    job.left = job.left.filter(isHalf).concat(job.left.filter((file) => !isHalf(file)));
  }

  const placeOf = (job, file) => job.place + "/files?" + new URLSearchParams({
    path: pathOf(file), modified: String(file.lastModified), anew: String(job.changed.has(pathOf(file)))
  });

  const isTooLarge = (file) => file.size > Number(words().uploadMost) * PIECE;

  const whole = (job, file) => sent(job, placeOf(job, file), {
    method: "PUT",
    headers: headers({ "Content-Type": "application/octet-stream", "Upload-Length": String(file.size) }),
    /* Of what is larger than anything that is taken only its size is told. */
    body: isTooLarge(file) ? "" : file
  });

  const announceFile = (job, file) => fetch(placeOf(job, file), {
    method: "POST", credentials: "same-origin", headers: headers({ "Upload-Length": String(file.size) })
  });

  /* The next that is to be said or sent of the first file that is left: a small one whole, a large one announced and then in pieces. */
  function nextOf(job) {
    job.file = job.left[0];
    if (job.file.size <= PIECE || isTooLarge(job.file)) {
      return whole(job, job.file);
    }
    if (!job.half) {
      return announceFile(job, job.file);
    }
    return job.offset === null ? state(job, job.half) : piece(job, job.half);
  }

  /* Nothing more is to be sent of a file that is here: whole, with its last piece, or announced and not wanted. */
  const isHere = (answer) => answer.status === 204 && answer.headers.get("Upload-Offset") === answer.headers.get("Upload-Length");

  function goOnWithin(job, answer) {
    if (isHere(answer)) {
      /* Another of the same path, later in the folder, does not take the place of this one. */
      job.changed.delete(pathOf(job.left.shift()));
      job.half = null;
      job.offset = 0;
      return;
    }
    job.half = answer.headers.get("Location") || job.half;
    job.offset = Number(answer.headers.get("Upload-Offset"));
  }

  async function folderStep(job) {
    const fresh = !job.place;
    let answer;
    if (fresh) {
      answer = await beginFolder(job);
    } else if (!job.came) {
      answer = await cameOf(job);
      if (answer.status === 404 && !job.again) {
        job.place = null;
        return false;
      }
    } else {
      answer = await nextOf(job);
    }
    if (answer.status === 409) {
      job.offset = null;
      await pause(SOON);
      return false;
    }
    /*
     * A file that is here already, or was given up for another one: what has come is asked for anew, ever later, because
     * somebody else may be sending the same folder.
     */
    if (answer.status === 404 && job.half) {
      job.half = null;
      job.came = false;
      await pause(job.later);
      job.later = Math.min(LATE, job.later * 2);
      return false;
    }
    const said = await judge(job, answer);
    if (said) {
      return said === "refused";
    }
    if (fresh) {
      job.place = answer.headers.get("Location");
      window.sessionStorage.setItem(keyOf(job), job.place);
      job.came = true;
    } else if (!job.came) {
      goOnAfter(job, await answer.json());
      job.came = true;
    } else {
      goOnWithin(job, answer);
    }
    progress(job, job.files.length - job.left.length + (job.half ? job.offset / job.file.size : 0), job.files.length);
    if (job.left.length > 0) {
      return false;
    }
    return look(job);
  }

  /* What is in it is shown, unless it was cancelled meanwhile. */
  function look(job) {
    if (job.step === cancelStep) {
      return false;
    }
    window.sessionStorage.removeItem(keyOf(job));
    window.removeEventListener("beforeunload", warn);
    leaving = true;
    queue.length = 0;
    window.location.assign("/document/preview.xhtml?id=" + /imports\/(\d+)/.exec(job.place)[1]);
    return true;
  }

  /* A package: begun and announced, or asked for what has come of it; then a piece at a time, the last one perhaps empty. */

  const beginPackage = (job) => fetch("/api/imports?" + new URLSearchParams({ [words().uploadPlace]: job.into, reach: job.reach, package: job.file.name }), {
    method: "POST", credentials: "same-origin", headers: headers({ "Upload-Length": String(job.file.size) })
  });

  const announce = (job) => fetch(job.place + "?name=" + encodeURIComponent(job.file.name), {
    method: "PUT", credentials: "same-origin", headers: headers({ "Upload-Length": String(job.file.size) })
  });

  async function packageStep(job) {
    const fresh = !job.place;
    const asks = !fresh && job.offset === null;
    const announces = !fresh && !asks && !job.announced;
    let answer;
    if (fresh) {
      answer = await beginPackage(job);
    } else if (asks) {
      answer = await state(job, job.place);
    } else if (announces) {
      answer = await announce(job);
    } else {
      answer = await piece(job, job.place);
    }
    if (answer.status === 409) {
      job.offset = fresh ? job.offset : null;
      await pause(SOON);
      return false;
    }
    /* Nothing to tell of it: it was not announced, or is gone. */
    if (answer.status === 404 && !job.again && (asks || announces)) {
      job.place = announces ? null : job.place;
      job.offset = 0;
      job.announced = false;
      return false;
    }
    const said = await judge(job, answer);
    if (said) {
      return said === "refused";
    }
    if (fresh) {
      job.place = answer.headers.get("Location") + "/package";
      window.sessionStorage.setItem(keyOf(job), job.place);
      job.offset = 0;
      job.announced = false;
      return false;
    }
    job.announced = true;
    if (announces) {
      return false;
    }
    job.offset = Number(answer.headers.get("Upload-Offset"));
    progress(job, job.offset, job.file.size);
    return !asks && job.offset >= job.file.size && look(job);
  }

  /* Until it is done with, or paused. */
  async function send(job) {
    let ended = false;
    while (!ended && !job.paused) {
      try {
        ended = await job.step(job);
      } catch (lost) {
        job.offset = job.place ? null : job.offset;
        /* What was broken off on purpose is no broken connection. */
        if (lost.name !== "AbortError") {
          await waitFor(job, job.step === cancelStep ? words().uploadCancelling : wording(job, "uploadBroken"), job.pause);
          job.pause = Math.min(LATE, job.pause * 2);
        }
      }
    }
    if (ended) {
      underWay.delete(job);
    } else {
      resting.add(job);
    }
  }

  async function work() {
    if (working) {
      return;
    }
    working = true;
    window.addEventListener("beforeunload", warn);
    while (queue.length > 0) {
      await send(queue.shift());
    }
    window.removeEventListener("beforeunload", warn);
    working = false;
    conclude();
  }

  function conclude() {
    const sum = document.getElementById("upload-sum");
    if (sum && !working && resting.size === 0 && kept + refused > 0) {
      sum.textContent = words().uploadSum.replace("{0}", String(kept)).replace("{1}", String(refused));
    }
  }

  function warn(event) {
    event.preventDefault();
  }

  const isFolderUnderWay = () => Array.from(underWay).some((job) => job.kind !== "upload");

  /* Whether something is on its way, or rests, that another folder or package would take the place of. */
  const isBusy = () => leaving || underWay.size > 0;

  const busy = () => (underWay.size > 0 && !isFolderUnderWay() ? words().uploadBusy : wording({}, "uploadBusy"));

  function take(files) {
    for (const file of files) {
      /* When a folder is here, the page leads to what is in it. */
      if (leaving || isFolderUnderWay()) {
        refuse(rowOf(file.name), busy());
        continue;
      }
      const job = {
        kind: "upload", file: file, into: words().upload, document: words().uploadDocument || "", type: value("type"), reach: value("reach"),
        view: rowOf(file.name), place: null, offset: null, last: false, pause: SOON, renewed: false, paused: false, step: fileStep
      };
      job.place = window.sessionStorage.getItem(keyOf(job));
      queue.push(steer(job));
    }
    work();
  }

  /* Goes on with what has come, from whatever browser it was sent; another folder or file is told to be one. */
  function goOn(job, place, same) {
    if (!same) {
      refuse(job.view, words().uploadOther);
      return;
    }
    job.place = place;
    job.again = true;
    job.announced = true;
    queue.push(steer(job));
    work();
  }

  /* Of a browser that does not count such sums, the size is enough: what does not fit is found when it is listed. */
  async function beginsAs(file, looked, beginning) {
    if (!window.crypto.subtle) {
      return true;
    }
    let sum;
    try {
      sum = await window.crypto.subtle.digest("SHA-256", await file.slice(0, looked).arrayBuffer());
    } catch (unreadable) {
      return false;
    }
    return Array.from(new Uint8Array(sum), (one) => one.toString(16).padStart(2, "0")).join("") === beginning;
  }

  function takeFolder(files) {
    const name = folderOf(files[0]);
    const job = {
      kind: "folder", files: files, left: files.slice(), changed: new Set(), name: name, into: words().upload, reach: value("reach"), view: rowOf(name),
      place: null, again: false, came: false, half: null, later: SOON, offset: null, pause: SOON, renewed: false, paused: false, step: folderStep
    };
    if (words().uploadAgainAt) {
      goOn(job, words().uploadAgainAt, !words().uploadAgainName || words().uploadAgainName === name);
      return;
    }
    job.place = window.sessionStorage.getItem(keyOf(job));
    queue.push(steer(job));
    work();
  }

  async function takePackage(file) {
    const job = {
      kind: "package", file: file, into: words().upload, reach: value("reach"), view: rowOf(file.name),
      place: null, again: false, announced: false, offset: null, pause: SOON, renewed: false, paused: false, step: packageStep
    };
    if (words().uploadAgainAt) {
      if (!words().uploadAgainSize) {
        /* All of it has come meanwhile. */
        job.place = words().uploadAgainAt;
        look(job);
        return;
      }
      goOn(job, words().uploadAgainAt + "/package", file.size === Number(words().uploadAgainSize)
        && await beginsAs(file, Number(words().uploadAgainLooked), words().uploadAgainBeginning));
      return;
    }
    job.place = window.sessionStorage.getItem(keyOf(job));
    queue.push(steer(job));
    work();
  }

  const later = (act, ...given) => new Promise((resolve, reject) => { act(...given, resolve, reject); });

  /* The files of what was dropped, through all folders: a browser hands the content of one out in parts. */
  async function filesIn(entry) {
    if (entry.isFile) {
      const file = await later(entry.file.bind(entry));
      paths.set(file, entry.fullPath.replace(/^\//, ""));
      return [file];
    }
    const reader = entry.createReader();
    const files = [];
    let part;
    do {
      part = await later(reader.readEntries.bind(reader));
      for (const one of part) {
        files.push(...await filesIn(one));
      }
    } while (part.length > 0);
    return files;
  }

  /* It comes as a folder that was chosen: first it is shown what is in it, with the files that were dropped beside it. */
  async function droppedFolder(entries) {
    const name = (entries.find((entry) => entry.isDirectory) || entries[0]).name;
    const files = [];
    try {
      for (const entry of entries) {
        files.push(...await filesIn(entry));
      }
    } catch (unreadable) {
      refuse(rowOf(name), wording({}, "uploadFailed"));
      return;
    }
    if (files.length === 0) {
      refuse(rowOf(name), words().uploadEmpty);
    } else if (isBusy()) {
      refuse(rowOf(name), busy());
    } else {
      takeFolder(files);
    }
  }

  /* What can only be asked for while it is being dropped. */
  function entriesOf(transfer) {
    return Array.from(transfer.items).filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry()).filter(Boolean);
  }

  function dropped(event) {
    event.preventDefault();
    form.classList.remove("dropping");
    const entries = entriesOf(event.dataTransfer);
    const folder = entries.find((entry) => entry.isDirectory);
    const files = Array.from(event.dataTransfer.files);
    if (!folder) {
      take(document.getElementById("files").multiple ? files : files.slice(0, 1));
    } else if (words().uploadNoFolder) {
      refuse(rowOf(folder.name), words().uploadNoFolder);
    } else if (words().uploadOpen) {
      /* Another one would take the place of the one that is on its way in. */
      refuse(rowOf(folder.name), words().uploadOpenSaid + " " + words().uploadOpenName, { href: words().uploadOpen, title: words().uploadOpenName });
    } else {
      droppedFolder(entries);
    }
  }

  /* What was dropped where a folder or package is chosen: one package, else all of it as a folder. */
  function droppedFolderOrPackage(event) {
    event.preventDefault();
    form.classList.remove("dropping");
    const entries = entriesOf(event.dataTransfer);
    if (entries.length === 0) {
      return;
    }
    const isPackage = entries.length === 1 && entries[0].isFile && /\.zip$/i.test(entries[0].name);
    if (isBusy()) {
      refuse(rowOf(entries[0].name), busy());
    } else if (isPackage && document.getElementById("package")) {
      list.replaceChildren();
      takePackage(event.dataTransfer.files[0]);
    } else if (!document.getElementById("folder")) {
      refuse(rowOf(entries[0].name), words().uploadOther);
    } else {
      list.replaceChildren();
      droppedFolder(entries);
    }
  }

  /*
   * With both chosen the portal says what is wrong. It keeps one folder or package of a person: another one would take the
   * place of the one that is being sent.
   */
  function folderSubmitted(event) {
    const field = document.getElementById("folder");
    const packed = document.getElementById("package");
    const folder = field ? Array.from(field.files) : [];
    const archive = packed ? packed.files[0] : null;
    const clear = () => { [field, packed].filter(Boolean).forEach((one) => { one.value = ""; }); };
    if (isBusy()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const chosen = folder[0] || archive;
      if (chosen) {
        refuse(rowOf(folderOf(chosen)), busy());
      }
      clear();
      return;
    }
    if ((folder.length > 0) === Boolean(archive)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    list.replaceChildren();
    if (archive) {
      takePackage(archive);
    } else {
      takeFolder(folder);
    }
    clear();
  }

  function submitted(event) {
    const field = document.getElementById("files");
    if (field.files.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(Array.from(field.files));
      field.value = "";
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    form = document.querySelector("form[data-upload]");
    if (!form) {
      return;
    }
    list = document.getElementById("uploads");
    const field = document.getElementById("files");
    const hint = document.createElement("p");
    hint.className = "help";
    hint.textContent = words().uploadDrop;
    (field || document.getElementById("folder") || document.getElementById("package")).closest(".field").append(hint);
    form.addEventListener("submit", field ? submitted : folderSubmitted, true);
    form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("dropping"); });
    form.addEventListener("dragleave", () => form.classList.remove("dropping"));
    form.addEventListener("drop", field ? dropped : droppedFolderOrPackage);
    /* Whoever comes back to the page chooses anew. */
    window.addEventListener("pageshow", () => { leaving = false; });
  });
}());
