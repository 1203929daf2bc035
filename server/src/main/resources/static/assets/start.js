for (const origin of document.querySelectorAll(".origin")) {
  origin.textContent = location.origin;
}
