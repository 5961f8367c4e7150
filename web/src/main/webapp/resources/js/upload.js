/*
 * Sends files and packages piece by piece, one after another, and a folder file by file. What has come stays there: after
 * a broken connection, a reload or another signing in, it goes on where it stopped. Without this script the form sends the
 * files itself.
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

  const words = () => form.dataset;

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
    return { row: row, title: title, note: note, bar: bar };
  }

  function progress(view, sent, size) {
    const part = Math.floor(100 * sent / size);
    view.bar.value = part;
    view.note.textContent = words().uploadSent.replace("{0}", String(part));
  }

  function done(view, page) {
    const link = document.createElement("a");
    link.href = page;
    link.textContent = view.title.textContent;
    view.title.replaceChildren(link);
    view.note.textContent = words().uploadKept;
    view.bar.remove();
    kept += 1;
  }

  function refuse(view, reason) {
    view.note.textContent = reason;
    view.note.classList.add("error");
    view.note.setAttribute("role", "status");
    view.bar.remove();
    refused += 1;
  }

  /* Waits until the person says to go on, or for a while that grows. */
  function waitFor(view, text, time) {
    view.note.setAttribute("role", "status");
    view.note.textContent = text;
    return new Promise((resolve) => {
      const again = document.createElement("button");
      again.type = "button";
      again.className = "link";
      again.textContent = words().uploadAgain;
      const verb = document.createElement("div");
      verb.className = "row-verb";
      verb.append(again);
      view.row.append(verb);
      let timer = 0;
      const go = () => { window.clearTimeout(timer); window.removeEventListener("online", go); leave(); resolve(); };
      const leave = () => {
        /* Whoever pressed the button stands at the file it was about. */
        if (document.activeElement === again) {
          view.note.tabIndex = -1;
          view.note.focus();
        }
        view.note.removeAttribute("role");
        verb.remove();
      };
      timer = window.setTimeout(go, time);
      again.addEventListener("click", go);
      window.addEventListener("online", go);
    });
  }

  /* A folder of which anything was changed meanwhile is another one. */
  const keyOf = (job) => job.files
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

  async function state(job) {
    const answer = await fetch(job.place, { method: "HEAD", credentials: "same-origin", headers: headers({}) });
    if (answer.ok) {
      job.offset = Number(answer.headers.get("Upload-Offset"));
    }
    return answer;
  }

  const piece = (job) => fetch(job.place, {
    method: "PATCH",
    credentials: "same-origin",
    headers: headers({ "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(job.offset) }),
    body: job.file.slice(job.offset, job.offset + PIECE)
  });

  /* A refusal without words is not the portal's: a connection that was cut in the middle of a piece. */
  async function reasonIn(answer) {
    const said = await answer.json().catch(() => ({}));
    if (!said.message && answer.status === 400) {
      throw new Error("status 400");
    }
    return said.message || words().uploadFailed;
  }

  /* What an answer means: "again" to ask once more, "refused" when the reason has been told, nothing when it is good. */
  async function judge(job, answer) {
    const closed = answer.status === 401 || answer.status === 403;
    if (closed && !await renewCsrf()) {
      await waitFor(job.view, words().uploadSignedOut, LATE);
      await renewCsrf();
      return "again";
    }
    if (closed && !job.renewed) {
      job.renewed = true;
      return "again";
    }
    /* Somebody who has signed in and sends a fresh secret is told so because they may not. */
    if (closed || answer.status === 400 || answer.status === 404) {
      const reason = await reasonIn(answer);
      window.sessionStorage.removeItem(keyOf(job));
      refuse(job.view, reason);
      return "refused";
    }
    /* No room on the server's disk: what has come stays there, and goes on when it is chosen again. */
    if (answer.status === 507) {
      refuse(job.view, await reasonIn(answer));
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
      answer = await state(job);
      if (answer.status === 404) {
        job.place = null;
        return false;
      }
    } else {
      answer = await piece(job);
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
    progress(job.view, job.offset, job.file.size);
    const page = answer.headers.get("Samverk-Document");
    if (page) {
      window.sessionStorage.removeItem(keyOf(job));
      done(job.view, page);
    }
    return Boolean(page);
  }

  /* A folder: begun, or taken up again with what has come of it; then a file at a time, and at last what is in it is shown. */

  /* As the server keeps it: some systems write the marks of letters apart from them. */
  const pathOf = (file) => (file.webkitRelativePath || file.name).normalize("NFC");

  const beginFolder = (job) => fetch("/api/imports?" + new URLSearchParams({ [words().uploadPlace]: job.into, reach: job.reach }), {
    method: "POST", credentials: "same-origin", headers: headers({})
  });

  const cameOf = (job) => fetch(job.place, { credentials: "same-origin", headers: headers({ Accept: "application/json" }) });

  /* What has come is what is here, as far as is known of it; a file that was changed meanwhile takes the place of what came. */
  const isOf = (came, file) => came.size === file.size && (came.modified === undefined || came.modified === file.lastModified);

  function goOnAfter(job, files) {
    const came = new Map();
    files.forEach((one) => { came.set(one.path, (came.get(one.path) || []).concat(one)); });
    const isThere = (file) => (came.get(pathOf(file)) || []).some((one) => isOf(one, file));
    const there = new Set(job.files.filter(isThere).map(pathOf));
    job.left = job.files.filter((file) => !isThere(file));
    job.changed = new Set(job.left.map(pathOf).filter((path) => came.has(path) && !there.has(path)));
  }

  const whole = (job, file) => fetch(job.place + "/files?" + new URLSearchParams({
    path: pathOf(file), modified: String(file.lastModified), anew: String(job.changed.has(pathOf(file)))
  }), {
    method: "PUT",
    credentials: "same-origin",
    headers: headers({ "Content-Type": "application/octet-stream", "Upload-Length": String(file.size) }),
    /* Of what is larger than anything that is taken only its size is told. */
    body: file.size > Number(words().uploadMost) * PIECE ? "" : file
  });

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
      answer = await whole(job, job.left[0]);
    }
    if (answer.status === 409) {
      await pause(SOON);
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
      goOnAfter(job, (await answer.json()).files);
      job.came = true;
    } else {
      /* Another of the same path, later in the folder, does not take the place of this one. */
      job.changed.delete(pathOf(job.left.shift()));
    }
    progress(job.view, job.files.length - job.left.length, job.files.length);
    if (job.left.length > 0) {
      return false;
    }
    return look(job);
  }

  /* What is in it is shown. */
  function look(job) {
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
      answer = await state(job);
    } else if (announces) {
      answer = await announce(job);
    } else {
      answer = await piece(job);
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
    progress(job.view, job.offset, job.file.size);
    return !asks && job.offset >= job.file.size && look(job);
  }

  async function send(job) {
    let ended = false;
    while (!ended) {
      try {
        ended = await job.step(job);
      } catch (lost) {
        job.offset = job.place ? null : job.offset;
        await waitFor(job.view, words().uploadBroken, job.pause);
        job.pause = Math.min(LATE, job.pause * 2);
      }
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
    const sum = document.getElementById("upload-sum");
    if (!sum) {
      return;
    }
    sum.textContent = words().uploadSum.replace("{0}", String(kept)).replace("{1}", String(refused));
  }

  function warn(event) {
    event.preventDefault();
  }

  function take(files) {
    for (const file of files) {
      const job = {
        kind: "upload", file: file, into: words().upload, document: words().uploadDocument || "", type: value("type"), reach: value("reach"),
        view: rowOf(file.name), place: null, offset: null, pause: SOON, renewed: false, step: fileStep
      };
      job.place = window.sessionStorage.getItem(keyOf(job));
      queue.push(job);
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
    queue.push(job);
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
    const name = pathOf(files[0]).split("/")[0];
    const job = {
      files: files, left: files.slice(), changed: new Set(), name: name, into: words().upload, reach: value("reach"), view: rowOf(name),
      place: null, again: false, came: false, offset: null, pause: SOON, renewed: false, step: folderStep
    };
    if (words().uploadAgainAt) {
      goOn(job, words().uploadAgainAt, !words().uploadAgainName || words().uploadAgainName === name);
      return;
    }
    job.place = window.sessionStorage.getItem(keyOf(job));
    queue.push(job);
    work();
  }

  async function takePackage(file) {
    const job = {
      kind: "package", file: file, into: words().upload, reach: value("reach"), view: rowOf(file.name),
      place: null, again: false, announced: false, offset: null, pause: SOON, renewed: false, step: packageStep
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
    queue.push(job);
    work();
  }

  function dropped(event) {
    event.preventDefault();
    form.classList.remove("dropping");
    const files = Array.from(event.dataTransfer.files);
    take(document.getElementById("files").multiple ? files : files.slice(0, 1));
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
    if (working || leaving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const chosen = folder[0] || archive;
      if (chosen) {
        refuse(rowOf(pathOf(chosen).split("/")[0]), words().uploadBusy);
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
    if (!document.getElementById("files")) {
      form.addEventListener("submit", folderSubmitted, true);
      /* Whoever comes back to the page chooses anew. */
      window.addEventListener("pageshow", () => { leaving = false; });
      return;
    }
    const hint = document.createElement("p");
    hint.className = "help";
    hint.textContent = words().uploadDrop;
    document.getElementById("files").closest(".field").append(hint);
    form.addEventListener("submit", submitted, true);
    form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("dropping"); });
    form.addEventListener("dragleave", () => form.classList.remove("dropping"));
    form.addEventListener("drop", dropped);
  });
}());
