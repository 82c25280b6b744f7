// SPDX-FileCopyrightText: 2026 The umlauf authors
// SPDX-License-Identifier: EUPL-1.2

// A key presses the button or link that shows it: data-key="j". Not inside fields, not with a modifier, and not where
// the reader has switched keys off (WCAG 2.1.4); what the reader chose stays for the next page.

const OFF = "umlauf-keys-off";
const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable]";
const row = document.querySelector("[data-keys]");
const choice = document.querySelector("[data-keys-switch]");

if (row && choice) {
  row.hidden = false;
  choice.checked = !localStorage.getItem(OFF);
  choice.addEventListener("change", () => {
    if (choice.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  });
}

document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  if (modified || !choice?.checked || event.target.closest(FIELDS)) return;
  const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});
