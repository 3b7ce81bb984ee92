// Sets the colours before anything is drawn. "auto" follows the device.
(function () {
  var root = document.documentElement;
  var device = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var theme = root.dataset.theme;
    root.setAttribute('data-bs-theme', theme === 'dark' || (theme === 'auto' && device.matches) ? 'dark' : 'light');
    document.dispatchEvent(new CustomEvent('oncommons:theme'));
  }
  apply();
  device.addEventListener('change', apply);
})();
