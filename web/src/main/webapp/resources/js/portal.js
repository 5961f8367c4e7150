/*
 * What the frame does in the browser. Every page works without it, except that nothing is saved
 * while one types. No inline script anywhere: this file and PrimeFaces' own are all there is.
 */
(function () {
  "use strict";

  const words = () => document.body.dataset;

  function announce(text) {
    const line = document.getElementById("announce");
    if (line) {
      line.textContent = "";
      window.setTimeout(() => { line.textContent = text; }, 50);
    }
  }

  /* How many were found: a line that is there when the page comes is not read aloud, one that is put in afterwards is. */

  function tellHits() {
    const hits = document.querySelector(".list .hits");
    if (hits && window.location.search) {
      window.setTimeout(() => announce(hits.textContent.trim()), 500);
    }
  }

  /* Faults: the focus goes to the summary, and from a link in it to the field. */

  function focusFaults() {
    const faults = document.querySelector("[data-faults]");
    if (faults && !faults.dataset.seen) {
      faults.dataset.seen = "seen";
      faults.focus();
      faults.scrollIntoView({ block: "start" });
      return true;
    }
    return false;
  }

  function followFault(event) {
    const link = event.target.closest("[data-faults] a[href^='#']");
    if (!link) {
      return;
    }
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    const place = document.getElementById(id);
    if (!place) {
      return;
    }
    const wanted = place.matches("input, select, textarea, button, a[href], [tabindex]")
      ? place : place.querySelector("input, select, textarea, button, a[href], [tabindex]");
    if (wanted) {
      event.preventDefault();
      wanted.focus();
      const frame = wanted.closest(".field") || wanted;
      frame.scrollIntoView({ block: "start" });
    }
  }

  /* After a partial update the focus stays where the person was, or goes where the page asks. */

  function afterUpdate() {
    if (focusFaults()) {
      return;
    }
    const asked = document.querySelector("[data-focus]:not([data-seen])");
    if (asked) {
      asked.dataset.seen = "seen";
      asked.focus();
    }
    fields();
  }

  /* Search: "/" and Ctrl+K go to the box. */

  function searchKeys(event) {
    const box = document.getElementById("q");
    if (!box || event.defaultPrevented || event.isComposing) {
      return;
    }
    const writing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable='true']");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const palette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (slash || palette) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }

  /* The account menu closes like a menu. */

  function closeMenus(event) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      const escape = event.type === "keydown" && event.key === "Escape";
      const outside = event.type === "click" && !menu.contains(event.target);
      if (escape || outside) {
        const inside = menu.contains(document.activeElement);
        menu.open = false;
        if (escape && inside) {
          menu.querySelector("summary").focus();
        }
      }
    }
  }

  /* Light and dark at once, without leaving a half-written page. */

  function chooseTheme(event) {
    const button = event.target.closest("button.choice[name='theme']");
    if (!button) {
      return;
    }
    event.preventDefault();
    document.documentElement.dataset.colorScheme = button.value;
    for (const other of document.querySelectorAll("button.choice[name='theme']")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    const chosen = new URLSearchParams({ theme: button.value });
    fetch("/preferences", { method: "POST", body: chosen, credentials: "same-origin", redirect: "manual" });
  }

  /* Paper is light, whatever has been chosen for the screen. */

  function onPaper() {
    const root = document.documentElement;
    root.dataset.onScreen = root.dataset.colorScheme;
    root.dataset.colorScheme = "light";
  }

  function onScreen() {
    const root = document.documentElement;
    root.dataset.colorScheme = root.dataset.onScreen || "auto";
  }

  /* Drafts: what is typed is kept, only when it changed, a moment after the last key. */

  const QUIET = 1500;
  const states = new WeakMap();

  function fields() {
    for (const field of document.querySelectorAll("[data-draft]")) {
      if (field.dataset.draft && !states.has(field)) {
        const state = { saved: field.value, version: Number(field.dataset.draftVersion || 0), timer: 0, running: false, stopped: false };
        states.set(field, state);
        field.addEventListener("input", () => later(field, state));
        field.addEventListener("change", () => save(field, state));
      }
    }
  }

  function later(field, state) {
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => save(field, state), QUIET);
  }

  function tell(text, failed) {
    const line = document.getElementById("saved");
    if (line) {
      line.textContent = text;
      line.dataset.failed = String(Boolean(failed));
    } else if (failed) {
      announce(text);
    }
  }

  function clock() {
    return new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  }

  async function save(field, state) {
    window.clearTimeout(state.timer);
    const text = field.value;
    if (state.stopped || state.running || text === state.saved) {
      return;
    }
    state.running = true;
    tell(words().saving, false);
    try {
      const csrf = document.querySelector("meta[name='csrf']");
      const path = field.dataset.draft.split("/").map(encodeURIComponent).join("/");
      const answer = await fetch("/api/drafts/" + path, {
        method: "PUT",
        credentials: "same-origin",
        keepalive: text.length < 30000,
        headers: { "Content-Type": "application/json", "X-Samverk-Csrf": csrf ? csrf.content : "" },
        body: JSON.stringify({ text: text, version: state.version })
      });
      if (answer.ok) {
        const kept = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
        state.version = typeof kept.version === "number" ? kept.version : state.version + 1;
        state.saved = text;
        tell(words().saved + " " + clock(), false);
      } else if (answer.status === 409) {
        state.stopped = true;
        tell(words().conflict, true);
      } else if (answer.status === 401 || answer.status === 403) {
        tell(words().signedOut, true);
        retry(field, state);
      } else {
        tell(words().unsaved, true);
        retry(field, state);
      }
    } catch (lost) {
      tell(words().unsaved, true);
      retry(field, state);
    } finally {
      state.running = false;
    }
    if (field.value !== state.saved && !state.stopped && !state.timer) {
      later(field, state);
    }
  }

  function retry(field, state) {
    state.timer = window.setTimeout(() => { state.timer = 0; save(field, state); }, 10 * QUIET);
  }

  function saveAll() {
    for (const field of document.querySelectorAll("[data-draft]")) {
      const state = states.get(field);
      if (state) {
        save(field, state);
      }
    }
  }

  /* The session: a warning two minutes before it ends, and time to answer it (WCAG 2.2.1). */

  const WARN_BEFORE = 120;
  let sessionTimer = 0;

  function watchSession() {
    const meta = document.querySelector("meta[name='session-seconds']");
    const dialog = document.getElementById("session-warning");
    const seconds = meta ? Number(meta.content) : 0;
    if (!dialog || !(seconds > WARN_BEFORE)) {
      return;
    }
    window.clearTimeout(sessionTimer);
    sessionTimer = window.setTimeout(() => {
      saveAll();
      if (!dialog.open) {
        dialog.showModal();
      }
    }, Math.min((seconds - WARN_BEFORE) * 1000, 2147483647));
  }

  function stay(event) {
    if (!event.target.closest("[data-stay]")) {
      return;
    }
    fetch("/preferences", { credentials: "same-origin" }).then(watchSession);
    document.getElementById("session-warning").close();
  }

  /* A form is sent once, however impatient the finger. */

  function sendOnce(event) {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog") {
      return;
    }
    if (form.dataset.sent === "sent") {
      event.preventDefault();
      return;
    }
    if (form.method.toLowerCase() === "post" && !form.hasAttribute("data-repeat")) {
      form.dataset.sent = "sent";
      window.setTimeout(() => { delete form.dataset.sent; }, 3000);
    }
  }

  /* Completion: titles that go on from what is being typed, offered by the browser's own list. */

  let completing = null;

  async function complete(event) {
    const typed = event.target.value.trim();
    if (completing) {
      completing.abort();
    }
    if (typed.length < 2) {
      return;
    }
    completing = new AbortController();
    try {
      const answer = await fetch("/api/search/complete?q=" + encodeURIComponent(typed), {
        credentials: "same-origin", signal: completing.signal
      });
      const found = answer.ok ? await answer.json() : [];
      document.getElementById("q-offers").replaceChildren(...found.map((one) => {
        const option = document.createElement("option");
        option.value = one.title;
        return option;
      }));
    } catch (ended) {
      // a later letter was typed, or the page was left
    }
  }

  window.addEventListener("beforeprint", onPaper);
  window.addEventListener("afterprint", onScreen);
  document.addEventListener("keydown", searchKeys);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", closeMenus);
  document.addEventListener("click", followFault);
  document.addEventListener("click", chooseTheme);
  document.addEventListener("click", stay);
  document.addEventListener("submit", sendOnce);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { saveAll(); } });

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.getElementById("q");
    if (box) {
      box.addEventListener("input", complete);
    }
    fields();
    if (!focusFaults()) {
      tellHits();
    }
    watchSession();
    if (window.jQuery) {
      window.jQuery(document)
        .on("pfAjaxComplete", () => { window.setTimeout(afterUpdate, 0); watchSession(); })
        .on("pfAjaxError", () => announce(words().failed));
    }
  });
}());
