// Files can be dropped on the form; without this script they are chosen.
document.querySelectorAll('form[data-drop]').forEach(function (form) {
  var field = form.querySelector('input[type=file]');
  form.querySelector('[data-drop-hint]').hidden = false;
  ['dragenter', 'dragover'].forEach(function (name) {
    form.addEventListener(name, function (event) { event.preventDefault(); form.classList.add('intake-over'); });
  });
  ['dragleave', 'drop'].forEach(function (name) {
    form.addEventListener(name, function () { form.classList.remove('intake-over'); });
  });
  form.addEventListener('drop', function (event) {
    event.preventDefault();
    if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
  });
});
