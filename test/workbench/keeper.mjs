// Runs a server for exactly as long as the process that started this one lives, even if that one is killed:
// `node keeper.mjs HOME LOG PROGRAM ARGUMENT…`. When standard input ends, it ends the server with all that the server
// started, and removes the folder HOME.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, openSync, rmSync } from 'node:fs';

const [home = '', logFile = '', program = '', ...args] = process.argv.slice(2);
const log = openSync(logFile, 'a');
// Detached: a process group of its own, which can be ended as one.
const server = spawn(program, args, { stdio: ['ignore', log, log], detached: true });
const ended = new Promise((resolve) => {
  server.on('error', resolve);
  server.on('exit', (code, signal) => resolve(`the server ended with ${signal ?? code}`));
});
ended.then((why) => appendFileSync(logFile, `keeper: ${why}\n`));

process.stdin.resume().on('close', async () => {
  endServer(server.pid);
  await ended;
  rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  process.exit(0);
});

/**
 * At once: there is nothing to save, its folder goes with it.
 * @param {number | undefined} pid
 */
function endServer(pid) {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
