<?php
// Reads a JSON list of documents on standard input; writes, one line for each, what the WordPress in
// the folder of the first argument makes of it: [parse_blocks(), serialize_blocks(parse_blocks())].
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');

function add_action() {}
function add_filter() {}

function apply_filters($name, $value)
{
    return $value;
}

function wp_json_encode($value, $flags = 0, $depth = 512)
{
    return json_encode($value, $flags, $depth);
}

// With a key "#" in the attributes, so that JSON shows them as an object, and infinities marked.
function exported($blocks)
{
    foreach ($blocks as &$block) {
        if (is_array($block['attrs'])) {
            $block['attrs'] = array_map('finite', $block['attrs']) + ['#' => true];
        }
        $block['innerBlocks'] = exported($block['innerBlocks']);
    }
    return $blocks;
}

function finite($value)
{
    if (is_array($value)) {
        return array_map('finite', $value);
    }
    return is_float($value) && is_infinite($value) ? ['@float' => (string) $value] : $value;
}

require ABSPATH . 'wp-includes/class-wp-block-parser.php';
require ABSPATH . 'wp-includes/blocks.php';

foreach (json_decode(stream_get_contents(STDIN)) as $document) {
    $blocks = parse_blocks($document);
    $line = [exported($blocks), serialize_blocks($blocks)];
    echo json_encode($line, JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR, 10000), "\n";
}
