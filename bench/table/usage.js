/** Tells at the end of a process, on standard error, its CPU milliseconds and the most memory that it held. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { ms: (userCPUTime + systemCPUTime) / 1000, megabytes: Math.round(maxRSS / 1024) };
  writeSync(2, `\n${JSON.stringify(usage)}\n`);
});
