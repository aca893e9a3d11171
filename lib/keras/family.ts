import { isRecord } from '../core/tree';
import {
  deserializeKerasObject,
  isObjectConfig,
  serializeKerasObject,
  type NamedConfig,
  type ObjectConfig,
} from './config';
import { isClass, show } from '../core/show';
import { NameTable } from './name-table';
import { classNameOf, registerKerasClass, type CustomObjects, type KerasClass, type KerasKind } from './registry';

/** What a family of classes has in common. */
export interface FamilyTraits<Member extends object, Fn> {
  kind: KerasKind;
  /** The module that Keras's files name. */
  module: string;
  isMember(value: unknown): value is Member;
  /** Makes a member of a function of the user's own. */
  fromFunction(fn: Fn): Member;
}

function isNamedConfig(value: unknown): value is NamedConfig {
  return isRecord(value) && typeof value['className'] === 'string' && isRecord(value['config']);
}

type MemberClass<Member> = new (options: object) => Member;

/** A family of Keras classes (initializers, regularizers, …): how its members are registered and asked for. */
export class Family<Member extends object, Fn extends (...args: never[]) => unknown> {
  private readonly names: NameTable<MemberClass<Member>>;

  constructor(private readonly traits: FamilyTraits<Member, Fn>) {
    this.names = new NameTable(traits.kind);
  }

  /** Makes a class known under its Keras name (its `className`) and under others it goes by. */
  register(Class: MemberClass<Member>, ...aliases: string[]): void {
    const { module, kind } = this.traits;
    const className = classNameOf(Class as KerasClass);
    registerKerasClass({ module, className, kind }, Class as KerasClass);
    this.names.add([className, ...aliases], Class);
  }

  /**
   * Reads a member in any of the forms it can be given in: a name, a member, its class, a function, Keras's configuration.
   *
   * @throws RangeError for an unknown name, TypeError for something else.
   */
  get(identifier: unknown): Member {
    const { isMember, fromFunction } = this.traits;
    if (isMember(identifier)) return identifier;
    if (typeof identifier === 'string') return new (this.names.get(identifier))({});
    if (isClass(identifier)) return this.made(new (identifier as MemberClass<unknown>)({}));
    if (typeof identifier === 'function') return fromFunction(identifier as Fn);
    if (isObjectConfig(identifier)) return this.deserialize(identifier);
    if (isNamedConfig(identifier)) {
      const { className, config } = identifier;
      return this.deserialize({ module: null, class_name: className, config, registered_name: null });
    }
    return this.refuse(identifier);
  }

  private made(instance: unknown): Member {
    return this.traits.isMember(instance) ? instance : this.refuse(instance);
  }

  private refuse(identifier: unknown): never {
    const { kind } = this.traits;
    const article = /^[aeiou]/.test(kind) ? 'an' : 'a';
    throw new TypeError(
      `${kind}: expected a name, ${article} ${kind}, a function or a configuration, received ${show(identifier)}`,
    );
  }

  /**
   * A member from Keras's configuration, also one as short as `{class_name: 'l2', config: {l2: 0.1}}`.
   *
   * @param config what files hold.
   * @param customObjects classes and functions of the user's own, by name.
   */
  deserialize(config: ObjectConfig, customObjects?: CustomObjects): Member {
    if (!isObjectConfig(config)) this.refuse(config);
    const known = config.registered_name ? undefined : this.names.find(config.class_name);
    const full = known
      ? { ...config, module: config.module ?? this.traits.module, class_name: classNameOf(known as KerasClass) }
      : config;
    return this.get(deserializeKerasObject(full, { customObjects }));
  }

  /** Keras's configuration of a member; null for none. */
  serialize(member: Member | null | undefined): unknown {
    return serializeKerasObject(member);
  }
}
