import { Worker } from 'node:worker_threads';
import { BLOCKS_A_WORKER } from './limits.ts';

/** What a worker is sent, and what it answers with; both are copied or moved between threads. */
export interface PoolMessage<T> {
  readonly number: number;
  readonly value: T;
}

/** Threads that work at tasks, all of one kind. */
export interface BlockPool<Task, Result> {
  /**
   * The results of tasks in the order of the tasks, of which no more are taken than {@link BLOCKS_A_WORKER} a worker
   * ahead of what has been given. Rejects where a worker dies, or tasks throw.
   */
  inOrder(tasks: AsyncIterable<Task>): AsyncGenerator<{ readonly task: Task; readonly result: Result }>;
  /** The result of one task. */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** Memory a worker may have, in megabytes: collecting early costs a tenth of the speed and saves half the memory. */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 80 };

/**
 * Starts `jobs` threads of a module that answers each message, a {@link PoolMessage} of a task, with one of its result.
 * `data` is what they begin with; `transfer` names the buffers of a task that go over without a copy.
 */
export function createPool<Task, Result>(
  module: URL,
  jobs: number,
  data: unknown,
  transfer: (task: Task) => ArrayBuffer[],
  limits = WORKER_LIMITS,
): BlockPool<Task, Result> {
  interface Waiting {
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  }
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(module, { workerData: data, resourceLimits: limits });
    const waiting = new Map<number, Waiting>();
    const fail = (error: unknown) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      failure ??= error;
    };
    worker.on('message', ({ number, value }: PoolMessage<Result>) => {
      waiting.get(number)?.resolve(value);
      waiting.delete(number);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a worker has ended (${code})`)));
    return { worker, waiting };
  });
  let failure: unknown;
  let number = 0;

  function run(task: Task): Promise<Result> {
    if (failure !== undefined) return Promise.reject(failure);
    const free = workers.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
    const message: PoolMessage<Task> = { number: number++, value: task };
    return new Promise((resolve, reject) => {
      free.waiting.set(message.number, { resolve, reject });
      free.worker.postMessage(message, transfer(task));
    });
  }

  return {
    run,
    async *inOrder(tasks) {
      const source = tasks[Symbol.asyncIterator]();
      const ahead: { readonly task: Task; readonly result: Promise<Result> }[] = [];
      let coming: Promise<IteratorResult<Task>> | null = source.next();
      for (;;) {
        const [first] = ahead;
        const isFull = ahead.length >= jobs * BLOCKS_A_WORKER;
        // Whichever comes first: what is answered is not kept back for tasks that are not there yet.
        const isTask: boolean =
          coming !== null &&
          !isFull &&
          (first === undefined || (await Promise.race([coming.then(() => true), first.result.then(() => false)])));
        if (isTask) {
          const { done, value } = await (coming as Promise<IteratorResult<Task>>);
          coming = done ? null : source.next();
          if (done) continue;
          const result = run(value);
          // It is waited for in its turn; until then a failure is nobody's.
          result.catch(() => {});
          ahead.push({ task: value, result });
        } else if (first !== undefined) {
          yield { task: first.task, result: await first.result };
          ahead.shift();
        } else return;
      }
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
