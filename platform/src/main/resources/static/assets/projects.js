/* The list of projects: a click anywhere in a row opens it. The link in the row does the same without this file. */
document.addEventListener('click', (event) => {
  const row = event.target.closest('table[data-open-rows] tbody tr');
  if (!row || event.target.closest('a,button,input,label,summary') || String(window.getSelection())) { return; }
  const link = row.querySelector('a[data-row]');
  if (link) {
    document.querySelectorAll('table[data-open-rows] tr[aria-selected]').forEach((other) => other.removeAttribute('aria-selected'));
    row.setAttribute('aria-selected', 'true');
    link.click();
  }
});

/* A picture cut around a cell shows that cell, wherever it stands in a wide sheet. */
document.addEventListener('htmx:afterSwap', (event) => {
  const cell = event.detail.target.querySelector('.cut .sought, .snapshot .sought');
  const frame = cell && cell.closest('.snapshot');
  if (frame) { frame.scrollLeft = cell.offsetLeft - (frame.clientWidth - cell.offsetWidth) / 2; frame.scrollTop = cell.offsetTop - (frame.clientHeight - cell.offsetHeight) / 2; }
});
