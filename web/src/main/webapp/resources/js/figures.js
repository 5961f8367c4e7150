/*
 * Figures while one writes: what in the text looks like a figure is listed under it, and becomes
 * one by a press on it or by Ctrl+Enter with the caret in it or right after it. Without this
 * script the page lists what it finds when the text is saved.
 */
(function () {
  "use strict";

  const QUIET = 600;

  function announce(text) {
    const line = document.getElementById("announce");
    if (line) {
      line.textContent = "";
      window.setTimeout(() => { line.textContent = text; }, 50);
    }
  }

  function filled(pattern, value) {
    return pattern.replace("{0}", value);
  }

  function section(place, form) {
    const text = document.getElementById(place.dataset.figuresOf);
    const kept = document.getElementById(place.dataset.figuresOf + "-figures");
    if (!text || !kept) {
      return;
    }
    const words = form.dataset;
    let candidates = [];
    let asked = 0;
    let timer = 0;

    function registered() {
      return kept.value.split(/\r?\n/).filter((line) => line !== "");
    }

    function keep(list) {
      kept.value = list.join("\n");
      kept.dispatchEvent(new Event("change", { bubbles: true }));
    }

    function toggle(figure) {
      const list = registered();
      const known = list.includes(figure);
      keep(known ? list.filter((line) => line !== figure) : list.concat([figure]));
      announce(filled(known ? words.figuresUndone : words.figuresDone, figure));
      show();
    }

    function item(candidate) {
      const on = registered().includes(candidate.text);
      const line = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link candidate";
      button.lang = words.figures;
      button.textContent = candidate.text;
      button.setAttribute("aria-pressed", String(on));
      button.addEventListener("click", () => {
        const position = Array.from(place.querySelectorAll("button")).indexOf(button);
        toggle(candidate.text);
        const again = place.querySelectorAll("button")[position];
        if (again) {
          again.focus();
        }
      });
      const note = document.createElement("span");
      note.className = "row-note";
      const parts = [candidate.shown, candidate.what].filter((part) => part !== "" && plain(part) !== plain(candidate.text));
      note.textContent = (on ? [words.figuresRegistered] : []).concat(parts).join(" · ");
      line.append(button, note);
      return line;
    }

    function plain(value) {
      return value.replace(/\s+/g, " ").trim();
    }

    function show() {
      place.textContent = "";
      if (candidates.length === 0) {
        return;
      }
      const title = document.createElement("p");
      title.className = "help";
      title.textContent = words.figuresTitle + " " + words.figuresHint;
      const list = document.createElement("ul");
      list.setAttribute("aria-label", words.figuresTitle);
      candidates.forEach((candidate) => list.append(item(candidate)));
      place.append(title, list);
    }

    async function look(aloud) {
      const csrf = document.querySelector("meta[name='csrf']");
      const mine = ++asked;
      try {
        const answer = text.value.trim() === "" ? null : await fetch("/api/figures/recognise", {
          method: "POST",
          credentials: "same-origin",
          headers: { "Content-Type": "application/json", "X-Samverk-Csrf": csrf ? csrf.content : "" },
          body: JSON.stringify({ text: text.value, language: words.figures })
        });
        if (mine !== asked || (answer && !answer.ok)) {
          return false;
        }
        const before = candidates.map((candidate) => candidate.text);
        candidates = answer ? await answer.json() : [];
        const fresh = candidates.find((candidate) => !before.includes(candidate.text) && !registered().includes(candidate.text));
        if (!place.contains(document.activeElement)) {
          show();
        }
        if (aloud && fresh) {
          announce(filled(words.figuresFound, fresh.text));
        }
        return true;
      } catch (lost) {
        return false;
      }
    }

    function atCaret() {
      const caret = text.selectionEnd;
      return candidates.find((candidate) => candidate.start <= caret && caret <= candidate.end)
        || candidates.slice().reverse().find((candidate) => candidate.end < caret
          && /^[\s.,;:!?)\]]{1,2}$/.test(text.value.slice(candidate.end, caret)));
    }

    text.setAttribute("aria-keyshortcuts", "Control+Enter");
    text.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => look(true), QUIET);
    });
    text.addEventListener("keydown", async (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) {
        return;
      }
      event.preventDefault();
      window.clearTimeout(timer);
      await look(false);
      const figure = atCaret();
      if (figure) {
        toggle(figure.text);
      } else {
        announce(words.figuresNone);
      }
    });
    look(false);
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("form[data-figures]")) {
      for (const place of form.querySelectorAll("[data-figures-of]")) {
        section(place, form);
      }
    }
  });
}());
