import { ccm2011 } from '../../../index.ts';
import { setBench } from '../../bench.ts';
import { take } from './worker.ts';

/* A setup file: it gives each programme under test the fault of the moment, before any test uses it. */

setBench('mutants', take);
take(ccm2011);
