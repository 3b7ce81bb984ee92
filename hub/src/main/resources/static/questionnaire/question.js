// Lines are dragged into order, and a select that decides what else is asked shows it at once. Without this, buttons do both.
(function () {
  var form = document.querySelector('[data-question-form]');
  if (!form) return;
  form.querySelectorAll('[data-refresh]').forEach(function (select) {
    var button = document.getElementById(select.dataset.refresh);
    button.classList.add('visually-hidden');
    select.addEventListener('change', function () { button.click(); });
  });
  if (window.Sortable) {
    form.querySelectorAll('[data-handle]').forEach(function (handle) { handle.hidden = false; });
    form.querySelectorAll('[data-lines]').forEach(function (lines) {
      window.Sortable.create(lines, { handle: '[data-handle]' });
    });
  }

  // Whoever leaves with unsaved text is asked first.
  var changed = false;
  form.addEventListener('input', function () { changed = true; });
  form.addEventListener('submit', function () { changed = false; });
  window.addEventListener('beforeunload', function (event) { if (changed) event.preventDefault(); });
})();
