// Nothing moves, in any state; who asks for less motion must not be the only one spared.

import { prepare } from './in-page.mjs';

export async function motion(page) {
  await prepare(page);
  return page.evaluate(() => {
    const findings = document.getAnimations().map((animation) => `moves: ${look.name(animation.effect.target)}`);
    for (const element of document.querySelectorAll('*')) {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const isStill = animationName === 'none' && transitionDuration.split(', ').every((duration) => duration === '0s');
      if (!isStill) findings.push(`animated by its style: ${look.name(element)}`);
      if (scrollBehavior === 'smooth') findings.push(`scrolls smoothly: ${look.name(element)}`);
    }
    return findings;
  });
}
