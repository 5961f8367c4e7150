/*
 * Passkeys. The first press of the button asks the browser; its answer goes into the form, and the form is sent as
 * by the press of any other button. Without this file, or in a browser without passkeys, the page says so.
 */
(function () {
  "use strict";

  function bytes(text) {
    const plain = window.atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
  }

  function text(buffer) {
    const signs = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join("");
    return window.btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function keys(list) {
    return (list || []).map((key) => ({ type: key.type, id: bytes(key.id) }));
  }

  async function make(asked) {
    const publicKey = Object.assign({}, asked, {
      challenge: bytes(asked.challenge),
      user: Object.assign({}, asked.user, { id: bytes(asked.user.id) }),
      excludeCredentials: keys(asked.excludeCredentials)
    });
    const made = await navigator.credentials.create({ publicKey });
    return answer(made, {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : []
    });
  }

  async function use(asked) {
    const publicKey = Object.assign({}, asked, {
      challenge: bytes(asked.challenge),
      allowCredentials: keys(asked.allowCredentials)
    });
    const used = await navigator.credentials.get({ publicKey });
    return answer(used, {
      clientDataJSON: text(used.response.clientDataJSON),
      authenticatorData: text(used.response.authenticatorData),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : null
    });
  }

  function answer(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || null,
      clientExtensionResults: {},
      response
    });
  }

  function tell(frame, words) {
    frame.querySelector(".passkey-trouble").textContent = words;
  }

  async function pressed(event) {
    const button = event.target.closest("[data-passkey-button]");
    const frame = button && button.closest("[data-passkey]");
    if (!frame) {
      return;
    }
    const field = frame.querySelector("input[type='hidden'][name$='answer']");
    if (field.value !== "") {
      return;
    }
    event.preventDefault();
    tell(frame, "");
    if (!window.PublicKeyCredential || !navigator.credentials) {
      tell(frame, frame.dataset.cannot);
      return;
    }
    const asked = JSON.parse(frame.dataset.asked);
    button.setAttribute("aria-busy", "true");
    try {
      field.value = await (frame.dataset.passkey === "create" ? make(asked) : use(asked));
      button.click();
    } catch (refused) {
      tell(frame, refused.name === "InvalidStateError" ? frame.dataset.known : frame.dataset.stopped);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  document.addEventListener("click", pressed);
}());
