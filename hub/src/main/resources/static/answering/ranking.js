// Turns the selects of a ranking into a list that is ordered by buttons or by dragging. The selects stay what is sent.
(function () {
  function text(list, key, label, place) {
    return list.dataset['text' + key].replace('{label}', label).replace('{place}', place || '');
  }

  function icon(name) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '/static/vendor/tabler-icons/icons.svg#' + name);
    svg.append(use);
    return svg;
  }

  function button(list, item, action, symbol) {
    var element = document.createElement('button');
    element.type = 'button';
    element.dataset.action = action;
    element.append(icon(symbol));
    element.setAttribute('aria-label', text(list, action, item.querySelector('label').textContent));
    return element;
  }

  function enhance(list) {
    var places = Number(list.dataset.ranking);
    var said = list.parentElement.querySelector('[data-ranking-said]');
    var rest = document.createElement('li');
    rest.className = 'ranking-rest';
    rest.textContent = list.dataset.textRest;
    list.classList.add('ranking-live');
    var items = Array.from(list.children);
    items.forEach(function (item) {
      var number = document.createElement('span');
      number.className = 'ranking-place';
      number.setAttribute('aria-hidden', 'true');
      item.prepend(number);
      item.append(button(list, item, 'Up', 'arrow-up'), button(list, item, 'Down', 'arrow-down'),
        button(list, item, 'Add', 'plus'), button(list, item, 'Remove', 'x'));
    });

    // Order of the list -> places in the selects; what is too many falls below the line.
    function number(tell) {
      while (Array.from(list.children).indexOf(rest) > places) list.insertBefore(rest, rest.previousElementSibling);
      var line = Array.from(list.children).indexOf(rest);
      items.forEach(function (item) {
        var at = Array.from(list.children).indexOf(item);
        var place = at < line ? at + 1 : 0;
        item.querySelector('select').value = place || '';
        item.querySelector('.ranking-place').textContent = place || '';
        if (place) item.dataset.place = place; else delete item.dataset.place;
        item.querySelector('[data-action=Up]').disabled = place < 2;
        item.querySelector('[data-action=Down]').disabled = !place || place === line;
        item.querySelector('[data-action=Up]').hidden = item.querySelector('[data-action=Down]').hidden = !place;
        item.querySelector('[data-action=Add]').hidden = place > 0;
        item.querySelector('[data-action=Add]').disabled = line >= places;
        item.querySelector('[data-action=Remove]').hidden = !place;
      });
      if (tell) list.dispatchEvent(new Event('change', { bubbles: true }));
    }

    // The same step again, or the next thing to add; never a button that would take the step back when pressed once more.
    function focusAfter(pressed, item) {
      var again = pressed.dataset.action === 'Add' ? rest.nextElementSibling : item;
      var button = again && again.querySelector('[data-action=' + pressed.dataset.action + ']:not([hidden]):not([disabled])');
      if (!button) item.tabIndex = -1;
      (button || item).focus();
    }

    // Places in the selects -> order of the list.
    function arrange() {
      var ranked = items.filter(function (item) { return item.querySelector('select').value; });
      ranked.sort(function (one, other) { return one.querySelector('select').value - other.querySelector('select').value; });
      list.prepend.apply(list, ranked.concat([rest]));
      number(false);
    }

    list.addEventListener('click', function (event) {
      var pressed = event.target.closest('button');
      if (!pressed) return;
      var item = pressed.closest('li');
      if (pressed.dataset.action === 'Up') list.insertBefore(item, item.previousElementSibling);
      if (pressed.dataset.action === 'Down') list.insertBefore(item.nextElementSibling, item);
      if (pressed.dataset.action === 'Add') list.insertBefore(item, rest);
      if (pressed.dataset.action === 'Remove') rest.after(item);
      number(true);
      said.textContent = text(list, 'Place', item.querySelector('label').textContent, item.dataset.place || list.dataset.textRest);
      focusAfter(pressed, item);
    });
    arrange();
    list.addEventListener('answers-restored', arrange);
    window.Sortable.create(list, { animation: 120, filter: '.ranking-rest, button', preventOnFilter: false, onEnd: function () { number(true); } });
  }

  document.querySelectorAll('#answers [data-ranking]').forEach(enhance);
})();
