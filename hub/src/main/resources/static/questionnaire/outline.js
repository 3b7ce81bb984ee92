// Questions are dragged within and between sections; the place is sent like any other step. Without this, the arrows do the same.
(function () {
  var outline = document.querySelector('[data-outline]');
  var form = outline && outline.querySelector('[data-move]');
  if (!form || !window.Sortable) return;
  outline.querySelectorAll('[data-handle]').forEach(function (handle) { handle.hidden = false; });
  outline.querySelectorAll('[data-section]').forEach(function (list) {
    window.Sortable.create(list, {
      group: 'questions',
      handle: '[data-handle]',
      animation: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
      onEnd: function (event) {
        if (event.from === event.to && event.oldIndex === event.newIndex) return;
        form.elements.section.value = event.from.dataset.section;
        form.elements.question.value = event.oldIndex;
        form.elements.toSection.value = event.to.dataset.section;
        form.elements.toQuestion.value = event.newIndex;
        form.requestSubmit();
      }
    });
  });
})();
