/** Whether a process runs on this machine. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user exists and may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
