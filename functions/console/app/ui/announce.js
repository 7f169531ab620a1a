// Says something to those who do not see it happen.

/** @param {string} text */
export function announce(text) {
  const region = document.getElementById('announcer');
  if (!region) return;
  // The same sentence again is heard again.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
