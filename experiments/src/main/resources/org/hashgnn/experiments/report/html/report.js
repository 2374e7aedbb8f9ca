// Shows the exact values of the mark that is pointed at or tapped, or of the nearest one.
"use strict";
(() => {
  const REACH = 24;
  const tip = document.getElementById("tip");

  // Without this script the browser shows titles by itself; with it they would be shown twice.
  for (const title of document.querySelectorAll("[data-y] > title")) {
    title.parentElement.setAttribute("aria-label", title.textContent);
    title.remove();
  }

  function distance(mark, x, y) {
    const box = mark.getBoundingClientRect();
    return Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2);
  }

  function markAt(event) {
    const target = event.target;
    const under = target.closest("[data-y]");
    const chart = target.closest("svg.chart");
    if (under || !chart) {
      return under;
    }
    let nearest = null;
    let least = REACH;
    for (const mark of chart.querySelectorAll("[data-y]")) {
      const far = distance(mark, event.clientX, event.clientY);
      if (far < least) {
        least = far;
        nearest = mark;
      }
    }
    return nearest;
  }

  function show(event) {
    const mark = event.target instanceof Element ? markAt(event) : null;
    tip.hidden = !mark;
    if (mark) {
      tip.textContent = mark.getAttribute("aria-label");
      const left = Math.min(event.clientX + 12, window.innerWidth - tip.offsetWidth - 8);
      const above = event.clientY - tip.offsetHeight - 12;
      tip.style.left = Math.max(8, left) + "px";
      tip.style.top = (above > 8 ? above : event.clientY + 16) + "px";
    }
  }

  document.addEventListener("pointermove", show);
  document.addEventListener("click", show);
  document.addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
})();
