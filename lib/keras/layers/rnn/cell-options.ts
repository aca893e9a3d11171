import type { Fields } from '../../fields';
import type { LayerOptions } from '../../engine/layer-options';
import type { Layer } from '../../engine/layer';

/** The options of the cell inside a recurrent layer: those of the layer that are the cell's too, already read. */
export function cellOptions(layer: Layer<never>, fields: Fields): LayerOptions {
  const values = layer as unknown as Record<string, unknown>;
  const own = Object.fromEntries(Object.keys(fields).map((key) => [key, values[key]]));
  return { ...own, dtype: layer.dtypePolicy, trainable: layer.trainable };
}
