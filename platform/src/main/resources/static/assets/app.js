/* Luodi in the browser: what HTML alone cannot do. Every page reads and submits without it. */
(function () {
  'use strict';
  var opener = null;

  function one(selector, from) { return (from || document).querySelector(selector); }
  function say(words) { var live = one('#live'); if (live) { live.textContent = ''; setTimeout(function () { live.textContent = words; }, 50); } }

  /* Menus close on a click elsewhere. */
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.drop[open]').forEach(function (menu) { if (!menu.contains(event.target)) { menu.open = false; } });
    var close = event.target.closest('[data-close]');
    if (close) { close.closest('.toast') ? close.closest('.toast').remove() : closePanel(); }
    var copy = event.target.closest('[data-copy]');
    if (copy) { copyText(copy); }
    var print = event.target.closest('[data-print]');
    if (print) { event.preventDefault(); window.print(); }
  });

  function copyText(button) {
    var text = one(button.getAttribute('data-copy')).textContent.trim();
    var done = function () { say(button.getAttribute('data-done') || ''); button.classList.add('done'); };
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done); return; }
    var area = document.createElement('textarea');
    area.value = text; document.body.appendChild(area); area.select(); document.execCommand('copy'); area.remove(); done();
  }

  /* The side panel: opened by an answer that lands in it, closed by Esc, and the focus goes back to where it came from. */
  function closePanel() {
    var panel = one('#panel');
    if (!panel || panel.hidden) { return; }
    panel.hidden = true;
    if (opener && document.contains(opener)) { opener.focus(); }
  }
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.target && event.detail.target.id === 'panel-body') { opener = event.detail.elt; }
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    var target = event.detail.target;
    if (target.id === 'panel-body') { one('#panel').hidden = false; }
    var heading = one('[data-focus]', target) || (target.id === 'panel-body' ? one('h2,h3', target) : null);
    if (heading) { heading.setAttribute('tabindex', '-1'); heading.focus({ preventScroll: target.id === 'panel-body' }); }
    var words = one('[data-say]', target);
    if (words) { say(words.getAttribute('data-say') || words.textContent.trim()); }
    target.querySelectorAll('.toast:not(.red)').forEach(fade);
  });
  function fade(toast) { setTimeout(function () { toast.remove(); }, 8000); }
  document.querySelectorAll('.toast:not(.red)').forEach(fade);

  document.addEventListener('htmx:sendError', function () {
    var lost = one('#lost');
    if (lost) { lost.hidden = false; say(lost.textContent.trim()); }
  });
  document.addEventListener('htmx:afterOnLoad', function () { var lost = one('#lost'); if (lost) { lost.hidden = true; } });

  /* A form is sent once; going back brings its buttons to life again. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post')) { return; }
    if (form.getAttribute('data-sent')) { event.preventDefault(); return; }
    form.setAttribute('data-sent', 'yes');
    form.removeAttribute('data-changed');
  });
  window.addEventListener('pageshow', function () { document.querySelectorAll('form[data-sent]').forEach(function (form) { form.removeAttribute('data-sent'); }); });
  document.addEventListener('input', function (event) { var form = event.target.closest('form[data-guard]'); if (form) { form.setAttribute('data-changed', 'yes'); } });
  window.addEventListener('beforeunload', function (event) { if (one('form[data-guard][data-changed]')) { event.preventDefault(); event.returnValue = ''; } });
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-submit]')) { event.target.form.requestSubmit ? event.target.form.requestSubmit() : event.target.form.submit(); }
  });

  /* Files dropped on a zone become the files of its input. */
  ['dragover', 'dragleave', 'drop'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var zone = event.target.closest && event.target.closest('.dropzone');
      document.querySelectorAll('.dropzone.over').forEach(function (other) { other.classList.toggle('over', other === zone && kind === 'dragover'); });
      if (!zone) { return; }
      event.preventDefault();
      zone.classList.toggle('over', kind === 'dragover');
      var input = one('input[type=file]', zone);
      if (kind === 'drop' && input && event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  });

  /* Keys: / or Ctrl K search, j k rows, Enter open, ? help, Esc close. */
  function rows() { return Array.prototype.slice.call(document.querySelectorAll('table[data-rows] tbody tr')); }
  function move(step) {
    var all = rows();
    if (!all.length) { return; }
    var at = all.findIndex(function (row) { return row.getAttribute('aria-selected') === 'true'; });
    var next = Math.min(all.length - 1, Math.max(0, at + step));
    if (at >= 0) { all[at].removeAttribute('aria-selected'); }
    all[next].setAttribute('aria-selected', 'true');
    all[next].scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var menu = one('details.drop[open]');
      if (menu) { menu.open = false; one('summary', menu).focus(); return; }
      var help = one('#help'); if (help && !help.hidden) { help.hidden = true; return; }
      closePanel();
      return;
    }
    var search = one('[data-search]');
    if (search && event.key === 'k' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); search.focus(); search.select(); return; }
    if (event.target.matches('input,textarea,select,[contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
    if (event.key === 'j') { move(1); }
    if (event.key === 'k') { move(-1); }
    if (event.key === '?') { var box = one('#help'); if (box) { box.hidden = !box.hidden; } }
    var link = one('tr[aria-selected=true] a');
    if (event.key === 'Enter' && link && event.target === document.body) { link.click(); }
  });
})();
