// The box "second institution" belongs to the capability of its row, and choosing a topic suggests its capabilities.
(function () {
  document.querySelectorAll('.wish-row').forEach(function (row) {
    var capability = row.querySelector('[data-capability]');
    var critical = row.querySelector('[data-critical]');
    capability.addEventListener('change', function () { critical.value = capability.value; });
  });
  var topic = document.querySelector('[data-topic]');
  if (topic) {
    topic.addEventListener('change', function () {
      window.location.href = '/consortium' + (topic.value ? '?topic=' + encodeURIComponent(topic.value) : '');
    });
  }
})();
