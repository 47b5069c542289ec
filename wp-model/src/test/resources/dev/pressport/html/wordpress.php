<?php
// Calls a function of the WordPress in the folder of the first argument, the name of which is the
// second. Reads a JSON list of texts on standard input; writes, one line for each, the answer.
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');

function add_action() {}
function add_filter() {}
function has_filter() {}
function remove_filter() {}

function apply_filters($name, $value)
{
    return $value;
}

// Shows what WordPress has understood of a shortcode, so that a text tells it all.
function shown($attributes, $content, $name)
{
    $shown = '{' . $name;
    foreach ($attributes as $key => $value) {
        $shown .= '|' . $key . '=' . $value;
    }
    return $shown . ($content === null || $content === '' ? '' : '|>' . $content) . '}';
}

require ABSPATH . 'wp-includes/formatting.php';
require ABSPATH . 'wp-includes/shortcodes.php';
require ABSPATH . 'wp-includes/kses.php';

foreach (['foo', 'foo-bar', 'gallery', 'caption', 'audio'] as $name) {
    $shortcode_tags[$name] = 'shown';
}

foreach (json_decode(stream_get_contents(STDIN)) as $text) {
    echo json_encode($argv[2]($text), JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
