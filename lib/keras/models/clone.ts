import type { Config } from '../config';
import { deserializeKerasObject, serializeKerasObject } from '../config';
import type { Layer } from '../engine/layer';
import type { CustomObjects } from '../registry';
import { Model } from './model';

/**
 * A model of the same layers and connections with weights of its own, made anew.
 *
 * Subclassed models are cloned by their `getConfig` and `fromConfig`.
 *
 * @param model the model.
 * @param customObjects classes of the user's own by name, where they are not registered.
 */
export function cloneModel<M extends Model<never>>(model: M, customObjects: CustomObjects = {}): M {
  const own = Object.fromEntries(
    [model as Layer<never>, ...model.sublayers].map((layer) => [layer.constructor.name, layer.constructor as never]),
  );
  const config = serializeKerasObject(model) as Config;
  delete config['compile_config'];
  return deserializeKerasObject(config, { customObjects: { ...own, ...customObjects } }) as M;
}

/**
 * The model that `toJSON` (or Python's `to_json`) wrote, with new weights.
 *
 * @param json the text, or the object it stands for.
 * @param customObjects classes of the user's own by name, where they are not registered.
 */
export function modelFromJSON(json: string | Config, customObjects?: CustomObjects): Model {
  const config = typeof json === 'string' ? (JSON.parse(json) as Config) : json;
  const made = deserializeKerasObject(config, { customObjects });
  if (made instanceof Model) return made as Model;
  throw new TypeError(
    `modelFromJSON: expected the configuration of a model, received that of a ${(made as object)?.constructor?.name}`,
  );
}
