// Weights can be moved by slider; the number beside it is what is sent.
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
})();
