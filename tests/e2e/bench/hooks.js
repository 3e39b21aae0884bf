// Runs in every page before its own scripts, and counts what it does. The bench reads it as `window.bench`.
(() => {
  const frame = window.requestAnimationFrame.bind(window);
  const bench = { frames: 0, wipes: 0, memories: [], gaps: [] };

  // Frames that the page asked for, and canvases that it drew anew: each drawing begins with one of these two.
  window.requestAnimationFrame = (act) =>
    frame((time) => {
      bench.frames += 1;
      act(time);
    });
  for (const name of ["clearRect", "fillRect"]) {
    const wipe = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...rect) {
      bench.wipes += 1;
      return wipe.apply(this, rect);
    };
  }

  // The memory of each wasm that the page starts.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...words) => {
      const started = await start(...words);
      const memory = (started.instance ?? started).exports.memory;
      if (memory) bench.memories.push(memory);
      return started;
    };
  }

  // Milliseconds between one frame of the screen and the next, from `watch` to `unwatch`.
  let watched = 0;
  bench.watch = () => {
    bench.gaps = [];
    let before = performance.now();
    const step = (time) => {
      bench.gaps.push(time - before);
      before = time;
      watched = frame(step);
    };
    watched = frame((time) => {
      before = time;
      watched = frame(step);
    });
  };
  bench.unwatch = () => {
    cancelAnimationFrame(watched);
    return bench.gaps;
  };

  // The time at which the next frame has been painted.
  bench.painted = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      frame(() => channel.port2.postMessage(null));
    });

  // Acts, then waits until `state()` is another text and returns the milliseconds until that was painted; -1 when
  // nothing changes in time.
  bench.until = async (state, act) => {
    const before = state();
    const start = performance.now();
    act();
    for (let now = start; now - start < 20_000; ) {
      now = await bench.painted();
      if (state() !== before) return now - start;
    }
    return -1;
  };

  window.bench = bench;
})();
