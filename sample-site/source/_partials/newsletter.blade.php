<aside>
    <p>The {{ $list }} letter: the town in five minutes, before the first boat.</p>
</aside>
