/** Devices: which there are, and running on one of them. */

import type { DeviceInfo } from '../native/addon';
import { addon } from '../native/load';
import { checkFunction } from './checks';
import { withDevice } from './device-scope';
import { eagerContextHandle } from './eager-handle';
import { show } from './show';

let known: DeviceInfo[] | null = null;

/** The devices of the runtime, which this starts. */
export function runtimeDevices(): DeviceInfo[] {
  return (known ??= addon.contextDevices(eagerContextHandle()));
}

/** Looks anew at the devices, after something has added or taken some. */
export function forgetDevices(): void {
  known = null;
}

interface DeviceParts {
  job?: string;
  replica?: string;
  task?: string;
  type?: string;
  index?: string;
}

/** The parts of `/job:a/replica:0/task:0/device:CPU:0`, `/CPU:0`, `CPU:0`; null when it is no device name. */
function parse(name: string): DeviceParts | null {
  const parts: DeviceParts = {};
  for (const part of name.replace(/^\//, '').split('/')) {
    const device = /^(?:device:)?([A-Za-z_]+)(?::(\d+|\*))?$/.exec(part);
    const place = /^(job|replica|task):(.+)$/.exec(part);
    if (place) parts[place[1] as 'job' | 'replica' | 'task'] = place[2];
    else if (device) [parts.type, parts.index] = [device[1].toUpperCase(), device[2] ?? '0'];
    else return null;
  }
  return parts;
}

function matches(wanted: DeviceParts, device: DeviceInfo): boolean {
  const present = parse(device.name) ?? {};
  return (Object.keys(wanted) as (keyof DeviceParts)[]).every(
    (key) => wanted[key] === undefined || wanted[key] === '*' || wanted[key] === present[key],
  );
}

/** Checks that a name is one of a device, present or not: a graph may be for another machine. */
export function checkDeviceName(name: unknown, call: string): void {
  if (typeof name !== 'string') throw new TypeError(`${call}: expected a device name, received ${show(name)}`);
  if (name === '' || parse(name) !== null) return;
  throw new RangeError(`${call}: expected a device name such as '/CPU:0', received ${show(name)}`);
}

/** Whether there is a device of such a name. */
export function hasDevice(name: string): boolean {
  const wanted = parse(name);
  return wanted !== null && runtimeDevices().some((device) => matches(wanted, device));
}

/** The full name of the first device that a name such as `'/GPU:0'` means; an error lists those present. */
export function resolveDevice(name: string, call: string): string {
  checkDeviceName(name, call);
  const wanted = parse(name) ?? {};
  const found = runtimeDevices().find((device) => matches(wanted, device));
  if (found !== undefined) return found.name;
  const present = runtimeDevices().map((device) => device.name);
  throw new RangeError(`${call}: no device ${JSON.stringify(name)}; present are ${present.join(', ')}`);
}

/**
 * Runs `fn` with the operations in it placed on a device: those that run until it returns. Methods of models keep the
 * device to their end (`tf.device('/GPU:1', () => model.fit(x, y))`); what a function of your own does after an `await` has none.
 *
 * @param name `'/CPU:0'`, `'/GPU:1'`, `'/device:TPU:0'` or a full name; null or `''` gives the choice back to TensorFlow.
 * What an asynchronous `fn` does after its first `await` is not placed; `model.fit` and its like note the device when they
 * are called.
 *
 * @throws RangeError that lists the devices present when there is none of that name.
 */
export function device<T>(name: string | null, fn: () => T): T {
  checkFunction(fn, 'device');
  return withDevice(name === null || name === '' ? '' : resolveDevice(name, 'device'), fn);
}
