export { initializeTpuSystem, listTpuDevices, shutdownTpuSystem, tpuTopology, type TpuOptions } from './system';
export { Topology } from './topology';
