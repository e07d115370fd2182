/** Exploring and simulating a programme: what can still happen, and how often. */
export { compileKernel, Kernel } from '../kernel/kernel.ts';
export { KernelError } from '../kernel/table.ts';
