import type { ConstraintIdentifier, InitializerIdentifier, RegularizerIdentifier } from '../../engine/layer-fields';
import { constraint, initializer, regularizer } from '../../engine/layer-fields';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import type { Constraint } from '../../constraints';
import { boolean } from '../../fields';
import type { Initializer } from '../../initializers';
import type { Regularizer } from '../../regularizers';

export interface ScaleAndShiftOptions extends LayerOptions {
  /** Whether beta is added: true by default. */
  center?: boolean;
  /** Whether it is multiplied by gamma: true by default. */
  scale?: boolean;
  /** 'zeros' by default. */
  betaInitializer?: InitializerIdentifier;
  /** 'ones' by default. */
  gammaInitializer?: InitializerIdentifier;
  betaRegularizer?: RegularizerIdentifier | null;
  gammaRegularizer?: RegularizerIdentifier | null;
  betaConstraint?: ConstraintIdentifier | null;
  gammaConstraint?: ConstraintIdentifier | null;
}

export const switchFields = { center: boolean(true), scale: boolean(true) };
export const initializerFields = { betaInitializer: initializer('zeros'), gammaInitializer: initializer('ones') };
export const penaltyFields = {
  betaRegularizer: regularizer(),
  gammaRegularizer: regularizer(),
  betaConstraint: constraint(),
  gammaConstraint: constraint(),
};

/** A layer that ends in gamma · x + beta with learned gamma and beta. */
export abstract class ScaleAndShift<Options extends ScaleAndShiftOptions> extends Layer<Options> {
  declare readonly center: boolean;
  declare readonly scale: boolean;
  declare readonly betaInitializer: Initializer;
  declare readonly gammaInitializer: Initializer;
  declare readonly betaRegularizer: Regularizer | null;
  declare readonly gammaRegularizer: Regularizer | null;
  declare readonly betaConstraint: Constraint | null;
  declare readonly gammaConstraint: Constraint | null;

  gamma: Weight | null = null;
  beta: Weight | null = null;

  protected makeGamma(shape: number[]): void {
    this.gamma = this.addWeight({
      name: 'gamma',
      shape,
      initializer: this.gammaInitializer,
      regularizer: this.gammaRegularizer,
      constraint: this.gammaConstraint,
      autocast: false,
    });
  }

  protected makeBeta(shape: number[]): void {
    this.beta = this.addWeight({
      name: 'beta',
      shape,
      initializer: this.betaInitializer,
      regularizer: this.betaRegularizer,
      constraint: this.betaConstraint,
      autocast: false,
    });
  }
}
