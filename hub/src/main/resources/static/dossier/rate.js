// The control rate can be moved by slider; the number beside it is what is sent.
(function () {
  document.querySelectorAll('[data-rate]').forEach(function (slider) {
    var number = document.getElementById(slider.dataset.rate);
    slider.hidden = false;
    slider.addEventListener('input', function () { number.value = slider.value; });
    number.addEventListener('input', function () { slider.value = number.value.replace(',', '.'); });
  });
})();
