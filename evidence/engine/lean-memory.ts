/**
 * What the C library of Linux is told about memory. Left alone it keeps the room of every large picture that was ever freed, and a
 * pool of rooms for each thread, so that the engine grows with the largest page that each lane has seen; so, pages go back to the
 * system when a picture does. Elsewhere these names mean nothing.
 */
const allocator = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '6291456',
  MALLOC_TRIM_THRESHOLD_: '16777216',
} as const;

/**
 * Half the room for young values of each thread, MB. Pictures lie outside it; what is left is small, and the default keeps tens of
 * megabytes in every lane.
 */
const youngRoom = '--max-semi-space-size=4';

/**
 * Has the process begin anew with these settings, which are read before anything else runs; it keeps its number, its input and its
 * output. Returns at once where they are in force already, or where a process cannot be replaced.
 */
export function beginLean(): void {
  if (process.platform !== 'linux' || process.execve === undefined) return;
  if (Object.keys(allocator).every((name) => process.env[name] !== undefined)) return;
  const [, ...args] = process.argv;
  const flags = [...process.execArgv, youngRoom, '--disable-warning=ExperimentalWarning'];
  process.execve(process.execPath, [process.execPath, ...flags, ...args], { ...process.env, ...allocator });
}
