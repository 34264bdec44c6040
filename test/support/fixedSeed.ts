import fc from 'fast-check';

/** Every property is tried with the same inputs in every run: what fails, fails again. */
fc.configureGlobal({seed: 20_260_501});
