// Weights can be moved by slider; the number beside it is what is sent. Choosing an institution leads to its page.
(function () {
  document.querySelectorAll('[data-weight]').forEach(function (slider) {
    var number = document.getElementById(slider.dataset.weight);
    slider.hidden = false;
    slider.addEventListener('input', function () { number.value = slider.value; });
    number.addEventListener('input', function () { slider.value = number.value; });
  });
  var form = document.querySelector('[data-weights]');
  if (form) {
    form.addEventListener('change', function () { form.requestSubmit(); });
  }
  var chooser = document.querySelector('[data-institution]');
  if (chooser) {
    chooser.addEventListener('change', function () {
      window.location.href = '/synergy/institutions/' + encodeURIComponent(chooser.value) + window.location.search;
    });
  }
})();
