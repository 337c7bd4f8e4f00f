// Opens the terminal of the page once its fonts are there: xterm.js measures its cells by them only once.
const terminal = document.querySelector("#terminal");
terminal.dataset.sessionWebsocketUrl = `${location.origin.replace("http", "ws")}/ws`;

// The keys are the terminal's from the start, without a click into it.
new MutationObserver((_, watch) => {
  if (document.body.classList.contains("-loaded")) {
    watch.disconnect();
    document.querySelector(".xterm-helper-textarea").focus();
  }
}).observe(document.body, { attributeFilter: ["class"] });

const letters = "Aqwal \ufe8e\ufed7\ufeee\ufe8e\ufedd \u2500";
const faces = ["16px", "bold 16px"].map((face) => document.fonts.load(`${face} "Roboto Mono"`, letters));

const loaded = new Promise((done) => addEventListener("load", () => setTimeout(done)));

Promise.allSettled([loaded, ...faces]).then(() => {
  const script = document.createElement("script");
  script.src = "/textual.js";
  script.onload = () => window.onload(); // it waits for an event that is over
  document.head.append(script);
});
