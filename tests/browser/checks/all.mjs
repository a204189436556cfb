// The checks of a page. Each takes an open page and returns its findings as sentences.

import { axe } from './axe.mjs';
import { focus } from './focus.mjs';
import { headings } from './headings.mjs';
import { motion } from './motion.mjs';
import { overflow } from './overflow.mjs';
import { overlap } from './overlap.mjs';
import { targets } from './targets.mjs';

/** By the name that a state can leave out. Focus comes last, because it moves the page. */
export const CHECKS = { axe, headings, overflow, overlap, motion, targets, focus };
