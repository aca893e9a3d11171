import { encodeConfig } from '../../lib/core/config-proto';
import { ConfigProto } from '../../lib/proto/messages';

const memory = { allowGrowth: false, visible: null, virtual: [] };
const settings = { intraOpThreads: 0, interOpThreads: 0, softPlacement: true, logPlacement: false };
const devices = { deviceCount: {}, gpu: memory, pluggable: memory };

test('the settings come back', () => {
  const config = ConfigProto.decode(
    encodeConfig({ ...settings, intraOpThreads: 3, logPlacement: true }, { ...devices, deviceCount: { CPU: 2 } }),
  );
  expect(config).toMatchObject({
    device_count: { CPU: 2 },
    intra_op_parallelism_threads: 3,
    inter_op_parallelism_threads: 0,
    allow_soft_placement: true,
    log_device_placement: true,
  });
});

test('one of the optimizers is off', () => {
  const { graph_options } = ConfigProto.decode(encodeConfig(settings, devices));
  expect(graph_options?.rewrite_options).toMatchObject({ disable_tfg_optimizer: true, disable_meta_optimizer: false });
});
