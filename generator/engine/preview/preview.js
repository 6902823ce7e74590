// Keeps a previewed page up to date and shows what its author should know.
(() => {
  "use strict";
  let version = document.currentScript.dataset.version;
  let serial, stream;

  // In a shadow root neither the site's styles nor ours reach the other.
  const host = document.body.appendChild(document.createElement("sectorhub-preview"));
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<link rel="stylesheet" href="/-/preview.css">
    <aside aria-label="Preview"><button type="button" class="badge" hidden></button></aside>
    <dialog role="alertdialog" aria-labelledby="heading">
      <header><h2 id="heading"></h2><button type="button" autofocus>Close</button></header>
      <ol></ol>
    </dialog>`;
  const badge = root.querySelector(".badge");
  const dialog = root.querySelector("dialog");
  const seen = "preview-findings-seen";

  badge.addEventListener("click", () => dialog.showModal());
  dialog.querySelector("header button").addEventListener("click", () => dialog.close());
  // Escape closes a dialog by itself. What was closed stays so until it changes.
  dialog.addEventListener("close", () => sessionStorage.setItem(seen, serial));

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    made.append(text, ...children);
    return made;
  };
  const words = (n, one) => (n ? [`${n} ${one}${n === 1 ? "" : "s"}`] : []);

  const item = (finding) => {
    const place = [finding.file, finding.line, finding.column].filter(Boolean).join(":");
    const li = element("li", element("p", element("code", place)));
    li.className = finding.severity;
    li.append(element("p", element("strong", finding.severity), ` ${finding.message} `, element("small", `[${finding.rule}]`)));
    if (finding.text) li.append(element("pre", finding.text));
    if (finding.hint) li.append(element("p", `Hint: ${finding.hint}`));
    return li;
  };

  const show = async () => {
    const now = await (await fetch("/-/findings")).json();
    serial = now.serial;
    const counts = [...words(now.errors, "error"), ...words(now.warnings, "warning"), ...words(now.notices, "notice")];
    badge.textContent = counts.join(", ");
    badge.className = now.errors ? "badge error" : "badge";
    badge.hidden = !now.errors && !now.warnings;
    const until = now.held
      ? "an earlier version is shown until the errors are mended"
      : "the site cannot be published until the errors are mended";
    root.querySelector("h2").textContent = now.errors ? `${counts.join(", ")}: ${until}` : counts.join(", ");
    root.querySelector("ol").replaceChildren(...now.findings.map(item));
    if (!counts.length && dialog.open) dialog.close();
    if (now.errors && !dialog.open && sessionStorage.getItem(seen) !== serial) dialog.showModal();
  };

  // Takes the style sheets of the new page; the reader stays where they are.
  const restyle = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const sheets = (of) => [...of.querySelectorAll('link[rel="stylesheet"]')];
    const fresh = sheets(page);
    const stale = sheets(document);
    if (fresh.length !== stale.length) return location.reload();
    stale.forEach((old, i) => {
      const link = document.importNode(fresh[i]);
      link.addEventListener("load", () => old.remove());
      old.after(link);
    });
  };

  const receive = (event) => {
    const now = JSON.parse(event.data);
    if (now.version !== version) {
      if (now.restyles !== version) return location.reload();
      version = now.version;
      restyle();
    }
    if (now.findings !== serial) show();
  };

  // A browser opens six connections to a host at most: hidden tabs give theirs back.
  const listen = () => {
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource("/-/events");
      stream.onmessage = receive;
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
