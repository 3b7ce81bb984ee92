// Small behaviours that every page shares. Pages work without them.
(function () {
  // One menu open at a time; Escape and a click elsewhere close it.
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  // <form data-confirm="Question?"> asks before it is sent.
  document.addEventListener('submit', function (event) {
    var question = (event.submitter && event.submitter.dataset.confirm) || event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  // A form that is being sent is not sent again by a second click. A page that comes back can be sent anew.
  var sent = null;
  document.addEventListener('submit', function (event) {
    if (event.defaultPrevented || event.target.method !== 'post') return;
    if (event.target === sent) event.preventDefault();
    sent = event.target;
    window.setTimeout(function () { sent = null; }, 4000);
  });
  window.addEventListener('pageshow', function () { sent = null; });

  // <form data-auto-submit> is sent when a control changes: filters.
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute('data-auto-submit')) form.requestSubmit();
  });

  // A table that is wider than its frame says so, as long as it is.
  var note = document.querySelector('meta[name=wide-table]');
  function measure(frame) {
    var wide = frame.scrollWidth > frame.clientWidth + 1;
    var said = frame.previousElementSibling && frame.previousElementSibling.classList.contains('wide-note');
    frame.classList.toggle('wide-frame', wide);
    if (wide && !said) {
      var line = document.createElement('p');
      line.className = 'wide-note';
      line.textContent = note.content;
      frame.before(line);
    } else if (!wide && said) {
      frame.previousElementSibling.remove();
    }
  }
  if (note && window.ResizeObserver) {
    var watch = new ResizeObserver(function (entries) { entries.forEach(function (entry) { measure(entry.target); }); });
    document.querySelectorAll('.table-frame').forEach(function (frame) { watch.observe(frame); });
  }

  // Tabs that do not fit beside each other are scrolled to the current one.
  document.querySelectorAll('nav > [aria-current]').forEach(function (tab) {
    var strip = tab.parentElement;
    var hidden = tab.getBoundingClientRect().right - strip.getBoundingClientRect().right;
    if (hidden > 0 && strip.scrollWidth > strip.clientWidth) strip.scrollLeft += hidden + 32;
  });

  // <button data-print>
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) window.print();
  });
})();
