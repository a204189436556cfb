// Between two builds: hides dates that have passed and marks today's. The page is whole without it.
(function () {
  "use strict";
  var script = document.currentScript;
  var word = script ? script.getAttribute("data-today") : "";
  var now = new Date();

  // A day lasts until its midnight, a date with a time until that time.
  function endOf(iso) {
    if (iso.length === 10) {
      var part = iso.split("-");
      return new Date(+part[0], +part[1] - 1, +part[2] + 1);
    }
    return new Date(iso);
  }

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  each(document, "[data-until]", function (element) {
    var end = endOf(element.getAttribute("data-until"));
    if (end <= now) element.hidden = true;
  });

  // A day whose dates have all passed goes with them, and a list without dates says so.
  each(document, ".day", function (day) {
    if (!day.querySelector(".day-dates > li:not([hidden])")) day.hidden = true;
  });
  each(document, ".board", function (board) {
    if (!board.querySelector(".notice:not([hidden])")) board.hidden = true;
  });
  each(document, "[data-dates]", function (list) {
    var left = list.querySelector(".leaves > li:not([hidden]), .days > li:not([hidden])");
    if (!left) list.querySelector(".no-dates").hidden = false;
  });

  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  each(document, "[data-day='" + today + "']", function (sheet) {
    var mark = document.createElement("span");
    mark.className = "sheet-today";
    mark.textContent = word;
    sheet.appendChild(document.createTextNode(" "));
    sheet.appendChild(mark);
  });
})();
