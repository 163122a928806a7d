/** jsdom with what the pane's parts and the workbook engine look for and jsdom lacks; arrays and buffers are this realm's own, as WebAssembly gives them. */

const { default: JsdomEnvironment } = require("jest-environment-jsdom");

class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

module.exports = class PaneEnvironment extends JsdomEnvironment {
  async setup() {
    await super.setup();
    const query = (media) => ({
      media,
      matches: false,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
    });
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      ArrayBuffer,
      Uint8Array,
      WebAssembly,
      fetch,
      structuredClone,
      ResizeObserver,
      matchMedia: query,
      IS_REACT_ACT_ENVIRONMENT: true,
    });
    this.global.Element.prototype.scrollIntoView ??= () => undefined;
  }
};
