export * from './normalizing';
export * from './rectifiers';
export * from './registry';
export * from './saturating';
export * from './shrinking';
export * from './smooth';
