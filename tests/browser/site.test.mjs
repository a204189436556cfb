// All browser tests in one process, so that they share one build, one server and one browser:
// `node --test site.test.mjs`. Each imported file also runs on its own.

import './tests/markup.mjs';
import './tests/floor.mjs';
import './tests/states.mjs';
import './tests/keyboard.mjs';
import './tests/focus-ring.mjs';
import './tests/forms.mjs';
import './tests/case.mjs';
import './tests/script-free.mjs';
import './tests/printed.mjs';
