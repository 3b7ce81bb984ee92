// Shows and hides questions while others are answered, by the same rule as the server: AskedQuestions.java.
(function () {
  var form = document.getElementById('answers');
  if (!form) return;

  function hiddenQuestion(control) {
    var question = control.closest('[data-depends-on]');
    return question !== null && question.hidden;
  }

  // Questions stand in reading order, so that whatever one depends on has been decided before it.
  function decide() {
    form.querySelectorAll('[data-depends-on]').forEach(function (question) {
      var controls = Array.from(form.querySelectorAll('[name="v.' + CSS.escape(question.dataset.dependsOn) + '"]'));
      if (controls.length === 0) return;
      var wanted = question.dataset.anyOf.split(' ');
      question.hidden = !controls.some(function (control) {
        var given = control.type === 'radio' || control.type === 'checkbox' ? control.checked : true;
        return given && wanted.includes(control.value) && !hiddenQuestion(control);
      });
    });
  }

  form.addEventListener('change', decide);
  form.addEventListener('answers-restored', decide);
})();
