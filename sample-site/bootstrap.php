<?php

/** @var \Illuminate\Container\Container $container */
/** @var \TightenCo\Jigsaw\Jigsaw $jigsaw */

// The site needs no events; see config.php for its collections.
