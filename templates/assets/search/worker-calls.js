/** Asks a worker for what it does, and waits for its answers. */
export class WorkerCalls {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (reason: Error) => void }>} */
  #waiting = new Map();
  #last = 0;

  /**
   * @param {() => Worker} start starts the worker when it is first asked, and again where it could not be started
   */
  constructor(start) {
    this.start = start;
  }

  /**
   * Has the worker do something; rejects if that fails, or if the worker cannot be started.
   * @param {string} act
   * @param {...unknown} given
   * @returns {Promise<any>}
   */
  call(act, ...given) {
    this.#worker ??= this.#listen(this.start());
    const number = ++this.#last;
    this.#worker.postMessage({ number, act, given });
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
  }

  /** @param {Worker} worker */
  #listen(worker) {
    worker.addEventListener('message', ({ data: { number, value, hasFailed } }) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (hasFailed) waiting?.reject(new Error('The worker has failed.'));
      else waiting?.resolve(value);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('There is no worker.'));
      this.#waiting.clear();
    });
    return worker;
  }
}

/**
 * Answers the calls of a page in its worker.
 * @param {Record<string, (...given: any[]) => unknown>} acts what the page may ask for
 */
export function answerCalls(acts) {
  addEventListener('message', async ({ data: { number, act, given } }) => {
    try {
      postMessage({ number, value: await acts[act](...given) });
    } catch {
      postMessage({ number, hasFailed: true });
    }
  });
}
