/* The pages of a month: sending files with progress, and going from doubt to doubt. Everything works without it. */
(function () {
  'use strict';
  function one(selector, from) { return (from || document).querySelector(selector); }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  /* ---- sending files ---- */
  var form = one('form[data-upload]');
  var sending = form && one('.sending', form);
  var wrong = form && one('.wrong', form);

  function show(percent, words) {
    sending.hidden = false;
    one('progress', sending).value = percent;
    one('span', sending).textContent = words;
  }

  if (form) {
    /* Too much is refused here: the server would cut the connection before it could say why. */
    document.addEventListener('submit', function (event) {
      if (event.target !== form) { return; }
      var bytes = Array.prototype.reduce.call(one('input[type=file]', form).files, function (sum, file) { return sum + file.size; }, 0);
      var tooMuch = bytes > Number(form.getAttribute('data-most'));
      wrong.hidden = !tooMuch;
      wrong.textContent = tooMuch ? form.getAttribute('data-too-large') : '';
      if (tooMuch || !one('input[type=file]', form).files.length) { event.preventDefault(); event.stopImmediatePropagation(); }
    }, true);
    form.addEventListener('htmx:beforeRequest', function () { show(0, form.getAttribute('data-sending').replace('%', '0%')); });
    form.addEventListener('htmx:xhr:progress', function (event) {
      if (!event.detail.lengthComputable) { return; }
      var percent = Math.round(100 * event.detail.loaded / event.detail.total);
      show(percent, percent < 100 ? form.getAttribute('data-sending').replace('%', percent + '%') : form.getAttribute('data-stored'));
    });
    form.addEventListener('htmx:afterRequest', function (event) {
      if (event.detail.elt !== form) { return; }
      sending.hidden = true;
      one('input[type=file]', form).value = '';
      if (event.detail.successful) { one('#job').scrollIntoView({ block: 'nearest' }); }
    });
  }

  /* On a phone the steps are wider than the screen: show the one that is being done. */
  var step = one('#steps [aria-current]');
  if (step) { step.parentElement.scrollLeft = step.offsetLeft - 24; }

  /* ---- from doubt to doubt ---- */
  function open() { return all('[data-doubt]').filter(function (item) { return !one('article.answered, article.asked', item); }); }
  function goTo(item) {
    var heading = item && one('h3', item);
    if (heading) { heading.focus({ preventScroll: true }); item.scrollIntoView({ block: 'start' }); }
  }
  function nextAfter(item) {
    var waiting = open();
    var after = waiting.filter(function (other) { return item.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING; });
    return after[0] || waiting[0];
  }
  document.addEventListener('htmx:afterSwap', function (event) {
    var item = event.detail.target;
    /* A picture opens at the cell that it is about. */
    var sought = item.matches && item.matches('.cut') && one('td.sought', item);
    if (sought) { var frame = sought.closest('.snapshot'); frame.scrollLeft = sought.offsetLeft + sought.offsetWidth - frame.clientWidth + 8; frame.scrollTop = sought.offsetTop - 60; }
    if (!item.matches || !item.matches('[data-doubt]')) { return; }
    var settled = one('article[data-settled]', item);
    var live = one('#live');
    var said = one('.verdict b, .question p', item);
    if (live && said) { live.textContent = said.textContent; }
    if (!settled) { if (!one('[data-focus]', item)) { goTo(item); } return; }
    var next = nextAfter(item);
    if (next) { goTo(next); } else { var bar = one('#doubt-counts a.button') || one('h3', item); bar.focus(); }
  });
  document.addEventListener('keydown', function (event) {
    if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input,textarea,select')) { return; }
    var items = all('[data-doubt]');
    if (!items.length) { return; }
    var at = items.findIndex(function (item) { return item.contains(document.activeElement); });
    goTo(items[Math.max(0, Math.min(items.length - 1, at + (event.key === 'j' ? 1 : -1)))]);
  });
})();
