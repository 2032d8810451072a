import { Worker } from 'node:worker_threads';
import type { LaneOutcome, LaneReport, LaneStart, LaneTask } from './lane-messages.ts';
import { createRequestQueue } from './request-queue.ts';
import { timeLimit } from './time-limit.ts';

/** How a pool is set up. */
export interface PoolOptions {
  start: LaneStart;
  lanes: number;
  /** Called once for each accepted task. */
  onOutcome: (id: string, outcome: LaneOutcome) => void;
  /** The first lane is ready; `engine` is its version. */
  onReady: (engine: string) => void;
  /** No lane can be started any more; everything accepted has been answered with `engine-failed`. */
  onBroken: (reason: string) => void;
  log: (line: string) => void;
  /** The program of a lane. */
  laneFile?: URL;
  /** Milliseconds for a document of so many pages. */
  limit?: (pages: number) => number;
}

/** Reads documents side by side, the most urgent first. */
export interface Pool {
  /** Accepts a task; a waiting task of the same id only changes its priority. */
  submit(task: LaneTask, priority: number): void;
  /** Whether the id waits or is being read. */
  knows(id: string): boolean;
  /** Changes the priority of a waiting task. */
  move(id: string, priority: number): void;
  close(): Promise<void>;
}

interface Job {
  task: LaneTask;
  priority: number;
  attempts: number;
}

interface Lane {
  worker: Worker;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  retired: boolean;
}

/** Times a lane may die in a row before it was ever ready; then the installation itself is broken. */
const mostFailedStarts = 3;
/** A document that brings a lane down is tried this often. */
const mostAttempts = 2;

/**
 * Starts `lanes` threads. A lane that dies or runs out of time is replaced: a document that brought it down is tried once
 * more and then answered with `engine-failed`, one that took too long with `engine-timeout`. No document stops another.
 */
export function openPool(options: PoolOptions): Pool {
  const { onOutcome, log, limit = timeLimit } = options;
  const laneFile = options.laneFile ?? new URL('lane.ts', import.meta.url);
  const queue = createRequestQueue<Job>();
  const lanes = new Set<Lane>();
  const running = new Map<string, Job>();
  let failedStarts = 0;
  let announced = false;
  let closed = false;
  let broken: string | null = null;

  const startLane = () => {
    const worker = new Worker(laneFile, { workerData: options.start, stdout: true, stderr: true });
    const lane: Lane = { worker, ready: false, job: null, timer: null, retired: false };
    lanes.add(lane);
    worker.stdout.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()));
    worker.stderr.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()));
    worker.on('message', (message: LaneReport) => hear(lane, message));
    worker.on('error', (problem) => bury(lane, problem instanceof Error ? problem.message : 'lane error'));
    worker.on('exit', (code) => bury(lane, `lane ended with ${code}`));
  };

  const hear = (lane: Lane, message: LaneReport) => {
    if (lane.retired) return;
    if (message.type === 'ready') {
      lane.ready = true;
      failedStarts = 0;
      if (!announced) {
        announced = true;
        options.onReady(message.engine);
      }
      dispatch();
    } else if (message.type === 'pages') {
      if (lane.job?.task.id === message.id) setTimer(lane, message.pages);
    } else if (lane.job?.task.id === message.id) {
      finish(lane, message.outcome);
      dispatch();
    }
  };

  const setTimer = (lane: Lane, pages: number) => {
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = setTimeout(() => {
      log(`a document ran out of time; its lane is replaced`);
      finish(lane, { type: 'failed', code: 'engine-timeout' });
      replace(lane);
    }, limit(pages));
  };

  const finish = (lane: Lane, outcome: LaneOutcome) => {
    const { job } = lane;
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
    lane.job = null;
    if (job === null) return;
    running.delete(job.task.id);
    onOutcome(job.task.id, outcome);
  };

  const replace = (lane: Lane) => {
    lane.retired = true;
    lanes.delete(lane);
    void lane.worker.terminate();
    if (!closed) startLane();
  };

  const bury = (lane: Lane, reason: string) => {
    if (lane.retired || closed) return;
    log(`lane lost: ${reason}`);
    if (!lane.ready) failedStarts += 1;
    const { job } = lane;
    if (job !== null && job.attempts < mostAttempts) {
      if (lane.timer !== null) clearTimeout(lane.timer);
      lane.job = null;
      running.delete(job.task.id);
      queue.add(job.task.id, job.priority, job);
    } else finish(lane, { type: 'failed', code: 'engine-failed', details: { reason: 'the reader crashed' } });
    if (failedStarts >= mostFailedStarts) {
      giveUp(lane, reason);
      return;
    }
    replace(lane);
    dispatch();
  };

  const giveUp = (lane: Lane, reason: string) => {
    closed = true;
    broken = reason;
    lanes.delete(lane);
    for (let next = queue.take(); next !== null; next = queue.take())
      onOutcome(next.id, { type: 'failed', code: 'engine-failed', details: { reason } });
    for (const other of lanes) {
      other.retired = true;
      finish(other, { type: 'failed', code: 'engine-failed', details: { reason } });
      void other.worker.terminate();
    }
    options.onBroken(reason);
  };

  const dispatch = () => {
    for (const lane of lanes) {
      if (!lane.ready || lane.job !== null) continue;
      const next = queue.take();
      if (next === null) return;
      const job = next.work;
      job.attempts += 1;
      lane.job = job;
      running.set(next.id, job);
      setTimer(lane, 1);
      lane.worker.postMessage(job.task, []);
    }
  };

  for (let index = 0; index < options.lanes; index += 1) startLane();
  return {
    submit(task, priority) {
      if (broken !== null) {
        onOutcome(task.id, { type: 'failed', code: 'engine-failed', details: { reason: broken } });
        return;
      }
      if (queue.move(task.id, priority) || running.has(task.id)) return;
      queue.add(task.id, priority, { task, priority, attempts: 0 });
      dispatch();
    },
    knows: (id) => running.has(id) || queue.has(id),
    move: (id, priority) => {
      queue.move(id, priority);
    },
    async close() {
      closed = true;
      await Promise.all(
        [...lanes].map((lane) => {
          lane.retired = true;
          if (lane.timer !== null) clearTimeout(lane.timer);
          return lane.worker.terminate();
        }),
      );
    },
  };
}
